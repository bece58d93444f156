using System.Text.Json.Nodes;
using Onex.Generation.Specs;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Workspace.Configuration;

namespace Onex.Workspace.Tests.Configuration;

public sealed class ConfigReaderTests
{
    [Fact]
    public void All_keys_are_read()
    {
        var (config, mistakes) = Read("""
            profile: gates
            rules:
              CONTRACT-008: off
              CONTRACT-013: error
            layout: flat
            exclude:
              - archived/
              - "*.draft"
            """);
        mistakes.ShouldBeEmpty();
        config.Rules.Profile.ShouldBe(RuleProfile.Gates);
        config.Rules.Levels.ShouldBe(new Dictionary<string, RuleLevel> { ["CONTRACT-008"] = RuleLevel.Off, ["CONTRACT-013"] = RuleLevel.Error }, ignoreOrder: true);
        config.Layout.ShouldBe(NodeLayout.Flat);
        config.Exclude.Patterns.Select(p => p.Glob).ShouldBe(["archived", "*.draft"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("rules:\nexclude:\n")]
    [InlineData("layout: auto\n")]
    public void What_says_nothing_changes_nothing(string text)
    {
        var (config, mistakes) = Read(text);
        mistakes.ShouldBeEmpty();
        (config.Rules.Profile, config.Rules.Levels.Count, config.Layout, config.Exclude.Patterns.Length).ShouldBe((RuleProfile.Default, 0, (NodeLayout?)null, 0));
    }

    [Theory]
    [InlineData("⟦profil⟧: gates\n", "CONFIG-001", "Did you mean 'profile'?", "profile: gates\n")]
    [InlineData("⟦colour⟧: red\n", "CONFIG-001", "no key 'colour'", null)]
    [InlineData("rules:\n  ⟦CONTRAT-008⟧: off\n", "CONFIG-002", "Did you mean 'CONTRACT-008'?", "rules:\n  CONTRACT-008: off\n")]
    [InlineData("rules:\n  ⟦nonsense⟧: off\n", "CONFIG-002", "no rule 'nonsense'", null)]
    [InlineData("rules:\n  CONTRACT-008: ⟦warn⟧\n", "CONFIG-003", "off, hint, information, warning, error", null)]
    [InlineData("rules:\n  CONTRACT-008: ⟦eror⟧\n", "CONFIG-003", "Did you mean 'error'?", "rules:\n  CONTRACT-008: error\n")]
    [InlineData("rules:\n  CONTRACT-008: ⟦[off]⟧\n", "CONFIG-003", "expected", null)]
    [InlineData("rules: ⟦off⟧\n", "CONFIG-003", "codes of rules", null)]
    [InlineData("profile: ⟦strikt⟧\n", "CONFIG-003", "Did you mean 'strict'?", "profile: strict\n")]
    [InlineData("layout: ⟦1⟧\n", "CONFIG-003", "versioned, flat, auto", null)]
    [InlineData("exclude: ⟦archived/⟧\n", "CONFIG-003", "a list of patterns", null)]
    [InlineData("exclude: [a, ⟦1⟧]\n", "CONFIG-003", "A pattern is a text", null)]
    [InlineData("⟦- profile⟧\n", "CONFIG-003", "keys with values", null)]
    public void A_mistake_is_found_where_it_is(string marked, string code, string says, string? after)
    {
        var text = new SourceText(marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        var mistake = ConfigReader.Read(text, "/").Diagnostics.ShouldHaveSingleItem();
        mistake.Code.ShouldBe(code);
        mistake.Message.ShouldContain(says);
        mistake.Span.ShouldBe(TextSpan.FromBounds(marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal) - 1));
        mistake.Fixes.Select(f => text.Apply(f.Edits).Content).ShouldBe(after is null ? [] : [after]);
        if (after is not null) Read(after).Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public void Broken_yaml_is_a_mistake_too() => Read("profile: \"gates\n").Mistakes.ShouldHaveSingleItem().Code.ShouldBe("YAML-001");

    [Fact]
    public void The_schema_says_the_same_words()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "schemas", "config.schema.json")))!;
        var keys = schema["properties"]!.AsObject();
        keys.Select(p => p.Key).ShouldBe(ConfigReader.Keys);
        Words(keys["profile"]!).ShouldBe(ConfigReader.Profiles);
        Words(keys["layout"]!).ShouldBe(ConfigReader.Layouts);
        Words(keys["rules"]!["additionalProperties"]!).ShouldBe(ConfigReader.Levels);
        foreach (var code in RuleCatalog.Codes) code.ShouldMatch(keys["rules"]!["propertyNames"]!["pattern"]!.GetValue<string>());
    }

    private static IEnumerable<string> Words(JsonNode schema) => schema["enum"]!.AsArray().Select(v => v!.GetValue<string>());

    private static (WorkspaceConfig Config, IReadOnlyList<Onex.Language.Diagnostics.Diagnostic> Mistakes) Read(string text)
    {
        var (config, mistakes) = ConfigReader.Read(new SourceText(text), "/work");
        return (config, mistakes);
    }
}
