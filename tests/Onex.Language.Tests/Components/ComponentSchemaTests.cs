using Onex.Language.Components;
using Onex.Language.Tests.Contracts.Vocabulary;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Components;

/// <summary>The published schema is what the check asks, and the product's own specs satisfy both.</summary>
public sealed class ComponentSchemaTests
{
    private static readonly string Folder = Repository.PathOf("templates", "components");

    public static TheoryData<string> Components => [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_published_schema_is_the_table_of_keys() => GoldenFile.ShouldEqual("docs/schemas/component.schema.json", ComponentSchema.Write());

    [Theory]
    [MemberData(nameof(Components))]
    public void The_check_finds_nothing_in_the_products_own_specs(string name)
    {
        var document = Read(name);

        ComponentSpecCheck.Run(document, isGeneric: name == "generic")
            .Select(found => $"{name}/spec.yaml:{document.Text.GetPosition(found.Span.Start).Line + 1}: {found.Code} {found.Message}").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_schema_accepts_the_products_own_specs() =>
        (await JsonSchema.FindFaultsAsync("component", [.. Components.Select(name => YamlAsJson.Convert(Read(name.Data).Root))])).ShouldBeEmpty();

    [Fact]
    public async Task The_schema_refuses_what_the_check_refuses()
    {
        string[] wrong = ["frobs: 1", "driver: frob", "systems: [Frob]", "files: [{template: a.py, path: ../a.py}]", "errors: [{name: InfraTimeoutError}]"];

        var faults = await JsonSchema.FindFaultsAsync("component", [.. wrong.Select(text => YamlAsJson.Convert(YamlReader.Read(text).Root))]);

        for (var i = 0; i < wrong.Length; i++)
        {
            faults.ShouldContain(fault => fault.StartsWith($"document {i}:", StringComparison.Ordinal), wrong[i]);
            ComponentSpecCheck.Run(YamlReader.Read(wrong[i])).ShouldNotBeEmpty(wrong[i]);
        }
    }

    private static YamlDocument Read(string name) => YamlReader.Read(File.ReadAllText(Path.Combine(Folder, name, "spec.yaml")));
}
