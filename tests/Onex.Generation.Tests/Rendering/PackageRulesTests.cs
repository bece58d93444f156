using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Naming;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Generation.Tests.Rendering;

/// <summary>What holds for every package, whatever words its prompt had.</summary>
public class PackageRulesTests
{
    /// <summary>Pieces that have broken generators, put together at random.</summary>
    private static readonly Arbitrary<string> Words = Gen.OneOf(
            Gen.Elements(
                "\"\"\"", "'''", "\"", "'", "\\", "\\\\", "{{x}}", "{{{y}}}", "{%", "${z}", "#", ": ", "- ", "? ", "\t", "\n", "\r\n", "\r", "\f", "\0", "\x1b[31m",
                "\u0085", "\u2028", "\u2029", "\u202E", "\u200B", "\uFEFF", "\uD800", "\uDC00", "\U0001F600", "\u05D0\u05D1", "é", "漢字", "e\u0301", "\uFFFF",
                "<script>", "](javascript:x)", "|", "`", "```", "*/", "--", "%s", "{0}", "yes", "null", "0x1F", "1e3", "~", "&a", "*a", "!!python/object", "---", "...", "@", "%YAML",
                "a word", " ", new string('x', 120)),
            Gen.Elements("import os", "exit()", "A sentence with several words.", ""))
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithReplay(Seeded.Seed, Seeded.Gamma).WithMaxTest(60);

    [Fact]
    public void A_name_that_ends_with_the_type_does_not_say_it_twice()
    {
        var files = Render(Specs.PostgresWriter with { Name = "MailEffect", ServiceName = "mail_effect" });

        files.NodeClass.ShouldBe("NodeMailEffect");
        files.NodeFolder.ShouldBe("node_infrastructure_mail_effect");
        files.Files.ShouldContain(file => file.Path.EndsWith("/model_mail_effect_contract.py", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_description_gives_files_that_parse_and_reads_back_as_it_was() => Prop.ForAll(Words, description =>
    {
        var spec = Specs.PostgresWriter with { Description = description, Features = [description] };
        var files = Render(spec);

        var contract = ContractReader.Read(YamlReader.Read(files.Files.Single(file => file.Path.EndsWith("contract.yaml", StringComparison.Ordinal)).Content)).Contract!;
        contract.Description.ShouldBe(WithoutLoneSurrogates(description));
        contract.Metadata.Features.ShouldBe([WithoutLoneSurrogates(description)]);
    }).Check(Quick);

    [Fact]
    public void Any_name_of_a_system_gives_files_that_parse() => Prop.ForAll(Words, Words, (first, second) =>
    {
        Render(Specs.PostgresWriter with { ExternalSystems = [first, second, "PostgreSQL"] });
        Render(Specs.PostgresWriter with { ExternalSystems = [first] });
    }).Check(Quick);

    [Fact]
    public void Any_field_and_operation_gives_files_that_parse() => Prop.ForAll(Words, Words, (field, operation) =>
    {
        var fields = new[] { PythonNames.ToFieldName(field), "record_id" }.Where(name => name.Length > 0).Distinct();
        var operations = new[] { PythonNames.ToMemberName(operation), "create" }.Where(name => name.Length > 0).Distinct();
        Render(Specs.PostgresWriter with
        {
            Fields = [.. fields.Select(name => new SpecField(name, field))],
            Operations = [.. operations],
        });
    }).Check(Quick);

    [Theory]
    [InlineData("class_")]
    [InlineData("copy_")]
    [InlineData("json_")]
    [InlineData("schema_")]
    [InlineData("model_config_")]
    [InlineData("field_model_dump_x")]
    [InlineData("date_")]
    [InlineData("self")]
    [InlineData("cls")]
    public void A_field_may_have_any_name(string name) =>
        Render(Specs.PostgresWriter with { Fields = [new SpecField(name, "str"), new SpecField("created", "datetime")] });

    [Theory]
    [InlineData("create")]
    [InlineData("name")]
    [InlineData("value")]
    [InlineData("mro")]
    [InlineData("class_")]
    [InlineData("handle")]
    [InlineData("init")]
    public void An_operation_may_have_any_name(string name)
    {
        Render(Specs.PostgresWriter with { Operations = [name] });
        Render(Specs.PostgresWriter with { Operations = [name], ExternalSystems = ["Redis"] });
    }

    [Fact]
    public void The_longest_names_give_files_that_parse()
    {
        var name = string.Concat(Enumerable.Repeat("Abcdefg", 9));
        var files = Render(Specs.PostgresWriter with { Name = name, ServiceName = Casing.ToSnakeCase(name), Description = new string('y', 10_000) });

        files.NodeClass.ShouldBe($"Node{name}Effect");
    }

    [Fact]
    public void The_same_spec_gives_the_same_bytes() =>
        Render(Specs.PostgresWriter).Files.ShouldBe(Render(Specs.PostgresWriter).Files);

    [Fact]
    public void Python_files_stay_within_88_columns_but_for_imports_and_names() =>
        Render(Specs.PostgresWriter with { Description = string.Concat(Enumerable.Repeat("many words ", 300)) })
            .Files.Where(file => file.Path.EndsWith(".py", StringComparison.Ordinal))
            .SelectMany(file => file.Content.Split('\n'))
            .Where(line => line.Length > 88)
            .ShouldAllBe(line => line.StartsWith("from ", StringComparison.Ordinal));

    [Fact]
    public void The_canonical_node_is_the_one_of_the_seed()
    {
        var files = Render(Specs.PostgresWriter);

        files.NodeFolder.ShouldBe("node_infrastructure_postgres_writer_effect");
        files.NodeModule.ShouldBe("node_infrastructure_postgres_writer_effect.v1_0_0.node");
        files.NodeClass.ShouldBe("NodePostgresWriterEffect");
        files.Warnings.ShouldBeEmpty();
        files.Files.Length.ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public void An_operation_that_nothing_explains_is_a_warning() =>
        Render(Specs.PostgresWriter with { Operations = ["frobnicate"] }).Warnings.ShouldHaveSingleItem().ShouldContain("frobnicate");

    [Theory]
    [InlineData("module: \"node_infrastructure_postgres_writer_effect.v1_0_0.models.model_postgres_writer_input\"", "module: \"elsewhere.models.model_postgres_writer_input\"")]
    [InlineData("name: \"ModelPostgresWriterInput\"", "name: \"PostgresWriterInput\"")]
    [InlineData("\n  - name: \"connection\"", "\n  - name: \"not a name\"")]
    [InlineData("ModelPostgresWriterConfig:", "ModelSomethingConfig:")]
    [InlineData("protocol: \"ProtocolPostgresConnection\"", "protocol: \"import os\"")]
    public void A_contract_that_no_package_follows_from_is_refused(string text, string changed)
    {
        var contractText = ContractWriter.Write(ContractComposer.Compose(NodeNaming.Of(Specs.PostgresWriter, PackageLocation.Standalone), ComponentCatalog.Bundled)).Replace(text, changed, StringComparison.Ordinal);
        var contract = ContractReader.Read(YamlReader.Read(contractText)).Contract!;

        var result = Renderer.Render(contractText, contract, BundledApiIndex.Instance, ComponentCatalog.Bundled);

        result.Error!.Code.ShouldBe(ErrorCodes.InvalidContract);
    }

    /// <summary>Renders, and checks what holds for every package.</summary>
    private static FileSet Render(NodeSpec spec)
    {
        var files = PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Value;
        foreach (var file in files.Files)
        {
            file.Content.ShouldEndWith("\n", customMessage: file.Path);
            file.Content.ShouldNotEndWith("\n\n", customMessage: file.Path);
            file.Content.ShouldNotContain("\r");
            file.Content.Where(c => c < ' ' && c != '\n').ShouldBeEmpty(file.Path);
            file.Content.ShouldNotContain("\u202E");
            Problems(file).ShouldBeEmpty($"{file.Path}\n{file.Content}");
        }
        files.Files.Select(file => file.Path).ShouldBe(files.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        return files;
    }

    private static IEnumerable<string> Problems(GeneratedFile file) => Path.GetExtension(file.Path) switch
    {
        ".py" => PythonParser.Parse(new SourceText(file.Content)).Errors.Select(error => error.ToString()),
        ".yaml" => YamlReader.Read(file.Content).Diagnostics.Select(diagnostic => diagnostic.Message),
        _ => [],
    };

    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
