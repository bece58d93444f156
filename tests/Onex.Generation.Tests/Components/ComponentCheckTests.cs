using Onex.Generation.Components;
using Onex.Language.Text;

namespace Onex.Generation.Tests.Components;

/// <summary>A folder is held against everything that a component has to be, and what is wrong is said with its place.</summary>
public sealed class ComponentCheckTests
{
    private static readonly string Products = Repository.PathOf("templates", "components");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Products).Select(path => Path.GetFileName(path)).Where(name => name != "generic").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_wrong_with_the_products_own(string name) =>
        ComponentCheck.Run(Frobstore.Read(Path.Combine(Products, name)), ComponentCatalog.Bundled).Select(Show).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_wrong_with_a_sound_component_of_somebody_else() =>
        ComponentCheck.Run(Frobstore.Folder, ComponentCatalog.Bundled).Select(Show).ShouldBeEmpty();

    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "spec.yaml", "systems: [Frobstore]", "systems: [Redis]", "spec.yaml:2: COMPONENT-008 'Redis' is a system of the component redis already" },
        { "spec.yaml", "phrases: [frobstore", "phrases: [valkey, frobstore", "COMPONENT-008 'valkey' names Valkey already" },
        { "spec.yaml", "phrases: [frobstore", "phrases: [slack message, frobstore", "COMPONENT-008 'slack message' names Slack already" },
        { "spec.yaml", "phrases: [frobstore", "phrases: [for, frobstore", "COMPONENT-008 Every prompt may say 'for'" },
        { "spec.yaml", "phrases: [frobstore", "phrases: [reducer, frobstore", "COMPONENT-008 Every prompt may say 'reducer'" },
        { "spec.yaml", "template: protocol.py", "template: protocols.py", "COMPONENT-005 There is no file protocols.py.hbs" },
        { "spec.yaml", "template: protocol.py", "template: secret/protocol.py", "COMPONENT-005 There is no template secret/protocol.py" },
        { "spec.yaml", "InfraUnavailableError", "InfraSleepyError", "COMPONENT-006 The ONEX libraries have no error 'InfraSleepyError'" },
        { "spec.yaml", "driver_errors: [FrobBusyError]", "driver_errors: [FrobLazyError]", "COMPONENT-006 No template of this component knows 'FrobLazyError'" },
        { "spec.yaml", "protocol: ProtocolFrobstore", "protocol: ProtocolFrobber", "COMPONENT-006 No file offers 'ProtocolFrobber'" },
        { "spec.yaml", "  works: [", "  header: [", "COMPONENT-006 Two variables of templates would be called 'header'" },
        { "spec.yaml", "path: protocols/protocol_frobstore.py", "path: tests/test_node.py", "COMPONENT-006 Two files of the package would be v1_0_0/tests/test_node.py" },
        { "spec.yaml", "symbols: [ProtocolFrobstore]", "symbols: [ProtocolFrobstore, UUID]", "COMPONENT-007 Gate G11 (Imports) did not pass" },
        { "spec.yaml", "for Frobstore. Operations: keep, find", "for Redis. Operations: keep, find", "COMPONENT-007 The example names Redis" },
        { "spec.yaml", "Create EFFECT node called FrobKeeper for", "Create COMPUTE node called FrobKeeper for", "COMPONENT-007 The example asks for a node of type COMPUTE" },
        { "handler.py.hbs", "{{header}}", "{{{header}}}", "handler.py.hbs:4: COMPONENT-006 Three braces" },
        { "handler.py.hbs", "{{header}}", "{{headr}}", "COMPONENT-006 The template components/frobstore/handler.py is wrong" },
        { "handler.py.hbs", "{{header}}", "{{> handler.py}}", "handler.py.hbs:4: COMPONENT-006 '{{> handler.py}}' is nothing that a template can say" },
        { "handler.py.hbs", "{{header}}", "{{#if typed}}{{header}}", "COMPONENT-006" },
        { "handler.py.hbs", "{{header}}", string.Concat(Enumerable.Repeat("{{#each operations}}", 4)) + string.Concat(Enumerable.Repeat("{{/each}}", 4)), "handler.py.hbs:4: COMPONENT-006 Lists are gone through in each other" },
        { "handler.py.hbs", "{{header}}", string.Concat(Enumerable.Repeat("{{#if typed}}", 20)), "COMPONENT-006 Blocks stand in each other" },
        { "spec.yaml", "ports: [4711]", "ports: [0x1267, 999999]", "COMPONENT-002" },
        { "spec.yaml", "exponential_base: 1", "exponential_base: .inf", "COMPONENT-002" },
        { "spec.yaml", "files:\n", "files:\n" + string.Concat(Enumerable.Range(0, 65).Select(i => $"  - {{template: a{i}.py, path: handlers/a{i}.py}}\n")), "COMPONENT-004 'files' holds more than 64" },
        { "handler.py.hbs", "{{import \"UUID\"}}", "{{import \"Sturdy\"}}", "handler.py.hbs:1: COMPONENT-006 Nothing is called 'Sturdy'" },
        { "handler.py.hbs", "{{header}}", "{{header}}\nimport os system", "COMPONENT-007 Gate G9 (Syntax) did not pass" },
        { "handler.py.hbs", "{{imports}}", "{{imports}}\nimport omnibase_core.frobs", "COMPONENT-007 Gate G11 (Imports) did not pass" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_wrong_is_said(string file, string old, string changed, string expected)
    {
        var text = Frobstore.Folder.Files[file].Content;
        text.ShouldContain(old);
        var folder = Frobstore.Folder with { Files = Frobstore.Folder.Files.SetItem(file, new SourceText(text.Replace(old, changed, StringComparison.Ordinal))) };

        var found = ComponentCheck.Run(folder, ComponentCatalog.Bundled);

        found.Select(finding => Show(finding, folder)).ShouldContain(shown => shown.Contains(expected), customMessage: string.Join("\n", found.Select(Show)));
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("generic")]
    public void A_component_does_not_take_the_place_of_the_products(string name)
    {
        var folder = Frobstore.Folder with { Name = name };

        ComponentCheck.Run(folder, ComponentCatalog.Bundled).Select(Show).ShouldHaveSingleItem().ShouldContain($"COMPONENT-008 There is a component '{name}' already");
        ComponentCatalog.Bundled.With([folder]).Components.Find("Frobstore").ShouldBeNull();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("Frob")]
    [InlineData("")]
    public void A_folder_has_a_plain_name(string name) =>
        ComponentCheck.Run(Frobstore.Folder with { Name = name }, ComponentCatalog.Bundled).Select(Show).ShouldHaveSingleItem().ShouldContain("COMPONENT-005");

    [Fact]
    public void Files_that_nothing_uses_and_files_that_are_missing_are_named()
    {
        var folder = Frobstore.Folder with { Files = Frobstore.Folder.Files.Remove("usage.md.hbs").Add("more.py.hbs", new SourceText("")) };

        ComponentCheck.Run(folder, ComponentCatalog.Bundled).Select(Show).ShouldBe(
            ["spec.yaml:40: COMPONENT-005 There is no file usage.md.hbs beside the spec; it becomes a part of the README.", "more.py.hbs: COMPONENT-005 Nothing uses more.py.hbs; name it under 'files' in spec.yaml, or delete it."],
            ignoreOrder: true);
        ComponentCheck.Run(Frobstore.Folder with { Files = Frobstore.Folder.Files.Remove("spec.yaml") }, ComponentCatalog.Bundled)
            .ShouldHaveSingleItem().Diagnostic.Message.ShouldContain("A component has a spec.yaml");
    }

    /// <summary>Damaged text is said to be wrong or does no harm; nothing is thrown.</summary>
    [Fact]
    public void Whatever_a_folder_holds_checking_comes_to_an_end()
    {
        var random = new Random((int)Seeded.Seed);
        var names = Frobstore.Folder.Files.Keys.ToArray();
        string[] pieces = ["{{", "}}", "{{#if x}}", "{{#each header}}", "{{/if}}", "{{else}}", "{{../../../x}}", "{{#each operations}}", "{{this}}", "[", ": ", "- ", "{service}", "\\", "\"\"\"", "\n", "\t", "{{import \"UUID\"}}", "{{imports}}"];
        for (var round = 0; round < 150; round++)
        {
            var file = names[random.Next(names.Length)];
            var text = Frobstore.Folder.Files[file].Content;
            for (var i = 0; i < 3; i++)
            {
                var at = random.Next(text.Length + 1);
                text = random.Next(3) == 0 ? text.Remove(at, Math.Min(random.Next(20), text.Length - at)) : text.Insert(at, pieces[random.Next(pieces.Length)]);
            }
            var folder = Frobstore.Folder with { Files = Frobstore.Folder.Files.SetItem(file, new SourceText(text)) };

            Should.NotThrow(() => ComponentCheck.Run(folder, ComponentCatalog.Bundled), $"{file}:\n{text}");
        }
    }

    private static string Show(ComponentFinding finding) => Show(finding, Frobstore.Folder);

    private static string Show(ComponentFinding finding, ComponentFolder folder)
    {
        var line = folder.Files.TryGetValue(finding.File, out var text) && finding.Diagnostic.Span.End <= text.Length && finding.Diagnostic.Span.Length > 0
            ? $":{text.GetPosition(finding.Diagnostic.Span.Start).Line + 1}" : "";
        return $"{finding.File}{line}: {finding.Diagnostic.Code} {finding.Diagnostic.Message}";
    }
}
