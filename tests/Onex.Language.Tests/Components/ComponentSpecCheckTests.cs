using Onex.Language.Components;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Components;

/// <summary>What is wrong with a spec is said with its code, its line and a way out.</summary>
public sealed class ComponentSpecCheckTests
{
    private const string Sound = """
        systems: [Frobstore, Frob]
        words:
          - {kind: database, domain: storage, phrases: [frobstore]}
        protocol: ProtocolFrobstoreClient
        connection: frobstore_client
        examples: ["Create EFFECT node called FrobKeeper for Frobstore. Operations: keep"]
        kinds:
          - {name: keep, description: Keeps a frob., verbs: [keep, store]}

        """;

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "frobs: 1", "COMPONENT-001", "line 9", "Known are systems, words" },
        { "driver: {package: frob, verison: '<2'}", "COMPONENT-001", "line 9", "'verison' is no key of driver. Did you mean 'version'?" },
        { "driver: {package: frob, version: 1.2}", "COMPONENT-002", "line 9", "driver.version wants versions as pip takes them, e.g. >=1.2,<2, not the number 1.2" },
        { "driver: frob", "COMPONENT-002", "line 9", "driver wants a map, not the text 'frob'" },
        { "transport: DATABSE", "COMPONENT-002", "line 9", "Did you mean 'DATABASE'?" },
        { "container: {image: frob, ports: [1]}", "COMPONENT-002", "line 9", "an image with its tag" },
        { "container: {image: 'frob:1', ports: [70000]}", "COMPONENT-002", "line 9", "from 1 to 65535" },
        { "files: [{template: handler.py, path: ../../evil.py}]", "COMPONENT-002", "line 9", "a Python file in a folder of the package" },
        { "files: [{template: ../handler.py, path: handlers/a.py}]", "COMPONENT-002", "line 9", "the name of a template, without .hbs" },
        { "files: [{template: handler.py}]", "COMPONENT-003", "line 9", "files has no 'path'. The place in the package" },
        { "models: {input: {properties: {key: {type: string}}}}", "COMPONENT-003", "line 9", "models.input.properties.key has no 'description'" },
        { "secrets: []\ncontainer: {image: 'frob:1', ports: [1], secrets: {FROB_KEY: FROB}}", "COMPONENT-004", "line 10", "'FROB' is none of the component's secrets" },
        { "conditions: {works: [kinds.kepe]}", "COMPONENT-004", "line 9", "Nothing in this spec is called 'kinds.kepe'. Did you mean 'kinds.keep'?" },
        { "models: {input: {properties: {key: {type: string, description: A., kinds: [kept]}}}}", "COMPONENT-004", "line 9", "There is no kind 'kept'" },
        { "models: {input: {properties: {key: {type: ref, description: A.}}}}", "COMPONENT-004", "line 9", "write 'ref: record'" },
        { "models: {input: {properties: {key: {type: array, description: A.}}}}", "COMPONENT-004", "line 9", "array without items" },
        { "models: {input: {properties: {key: {type: string, description: A.}}, required: [kye]}}", "COMPONENT-004", "line 9", "input has no field 'kye'. Did you mean 'key'?" },
        { "files: [{template: a.py, path: 'handlers/a_{frob}.py'}]", "COMPONENT-004", "line 9", "Only {service} and {protocol}" },
        { "files: [{template: a.py, path: handlers/a.py}, {template: b.py, path: handlers/a.py}]", "COMPONENT-004", "line 9", "Two files would be handlers/a.py" },
        { "also_injected: [{name: codec, protocol: ProtocolFrobCodec}]", "COMPONENT-003", "line 9", "also_injected has no 'description'" },
        { "also_injected: [{name: codec, protocol: ProtocolFrobCodec, description: A.}]", "COMPONENT-004", "line 9", "No file offers 'ProtocolFrobCodec'" },
        { "files: [{template: a.py, path: protocols/a.py, symbols: [ProtocolFrobCodec]}]\nalso_injected: [{name: codec, protocol: ProtocolFrobCodec, description: A., kinds: [kepe]}]", "COMPONENT-004", "line 10", "There is no kind 'kepe'. Did you mean 'keep'?" },
        { "a: [", "YAML-001", "line 9", "" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_is_found_with_its_place_and_a_way_out(string addition, string code, string line, string message)
    {
        var document = YamlReader.Read(Sound + addition);

        var found = ComponentSpecCheck.Run(document).ShouldHaveSingleItem();

        found.Code.ShouldBe(code);
        $"line {document.Text.GetPosition(found.Span.Start).Line + 1}".ShouldBe(line);
        found.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("systems: [Frobstore, Frob]\n", "", "COMPONENT-003", "A component's spec has no 'systems'")]
    [InlineData("words:\n  - {kind: database, domain: storage, phrases: [frobstore]}\n", "", "COMPONENT-003", "has no 'words'. The words by which prompts name it.")]
    [InlineData("phrases: [frobstore]", "phrases: [frobstore], system: Frobstor", "COMPONENT-004", "Did you mean 'Frobstore'?")]
    [InlineData("phrases: [frobstore]", "phrases: [frobstore, Frobstore]", "COMPONENT-004", "stands here twice")]
    [InlineData("verbs: [keep, store]", "verbs: [keep, keep]", "COMPONENT-004", "asks for two kinds")]
    [InlineData("name: keep", "name: custom", "COMPONENT-004", "what no kind fits")]
    [InlineData("systems:", "system:", "COMPONENT-001", "'system' is no key of a component's spec. Did you mean 'systems'?")]
    [InlineData("kind: database", "kind: databse", "COMPONENT-002", "Did you mean 'database'?")]
    public void What_is_changed_wrongly_is_found(string old, string changed, string code, string message)
    {
        var found = ComponentSpecCheck.Run(YamlReader.Read(Sound.Replace(old, changed))).ShouldHaveSingleItem();

        found.Code.ShouldBe(code);
        found.Message.ShouldContain(message);
    }

    [Fact]
    public void A_sound_spec_gives_no_finding() => ComponentSpecCheck.Run(YamlReader.Read(Sound)).ShouldBeEmpty();

    [Fact]
    public void A_mistyped_key_has_the_fix_that_writes_the_right_one()
    {
        const string Text = Sound + "transprt: DATABASE\n";

        var fix = ComponentSpecCheck.Run(YamlReader.Read(Text)).ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem();

        var edit = fix.Edits.ShouldHaveSingleItem();
        (Text[..edit.Span.Start] + edit.NewText + Text[edit.Span.End..]).ShouldBe(Sound + "transport: DATABASE\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n")]
    [InlineData("frob")]
    public void What_is_no_mapping_is_no_spec(string text) =>
        ComponentSpecCheck.Run(YamlReader.Read(text)).ShouldHaveSingleItem().Code.ShouldBe("COMPONENT-002");
}
