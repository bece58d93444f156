using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Tests.Rendering;

/// <summary>What a system keeps as a secret is one in the models too; elsewhere the same data is a text.</summary>
public class SecretFieldsTests
{
    private const string AsSecrets = "password: SecretStr | None\nport: int | None\nhosts: tuple[SecretStr, ...] | None\n";
    private const string AsTexts = "password: str | None\nport: int | None\nhosts: tuple[str, ...] | None\n";

    [Theory]
    [InlineData("Vault", AsSecrets)]
    [InlineData("OpenBao", AsSecrets)]
    [InlineData("Redis", AsTexts)]
    public void A_text_is_a_secret_where_the_component_says_so(string system, string fields)
    {
        var files = Generate(system);

        var model = files.Single(file => file.Path == "models/model_account_record.py").Content;
        string.Concat(model.Split('\n').Where(line => line.EndsWith(" = Field(", StringComparison.Ordinal)).Select(line => line.Trim()[..^" = Field(".Length] + "\n"))
            .ShouldBe(fields);
    }

    [Fact]
    public void A_secret_that_is_needed_is_held_to_what_JSON_keeps_of_it()
    {
        var contract = Generate("Vault").Single(file => file.Path == "contract.yaml").Content;
        var needed = InsertAtFirst(contract, "      correlation_id:\n", "      token:\n        type: secret\n        description: \"Proves who asks.\"\n");
        needed = InsertAtFirst(needed, "    required:\n      - \"operation\"\n", "    required:\n      - \"token\"\n").Replace("      - \"token\"\n    required:\n", "      - \"token\"\n", StringComparison.Ordinal);

        var files = Renderer.Render(needed, ContractReader.Read(YamlReader.Read(needed)).Contract!, BundledApiIndex.Instance, ComponentCatalog.Bundled).Value.Files;

        var tests = files.Single(file => file.Path == "tests/test_models.py").Content;
        tests.ShouldContain("\"token\": SecretStr(\"sample\"),");
        tests.ShouldContain(".model_dump_json(by_alias=True) == text");
        tests.ShouldNotContain("== instance");
    }

    private static string InsertAtFirst(string text, string place, string added) => text.Insert(text.IndexOf(place, StringComparison.Ordinal), added);

    private static ImmutableArray<GeneratedFile> Generate(string system)
    {
        var spec = Specs.Effect(
            "account", "Account", "security", "Accounts", ["get"], [system],
            new SpecField("password", "str"), new SpecField("port", "int"), new SpecField("hosts", "list[str]"));
        return PackageGenerator.Generate(spec, new PackageLocation(NodeLayout.Flat, ""), BundledApiIndex.Instance).Value.Files;
    }
}
