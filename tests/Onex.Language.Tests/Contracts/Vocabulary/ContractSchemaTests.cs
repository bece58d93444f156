using System.Text.Json.Nodes;
using Onex.Language.Contracts.Vocabulary.Schema;
using Onex.Language.Tests.Contracts.Corpus;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Vocabulary;

public sealed class ContractSchemaTests
{
    private const string Sound = """
        name: node_order_effect
        node_type: EFFECT_GENERIC
        contract_version: {major: 1, minor: 0, patch: 0}
        input_model: {name: ModelOrderInput, module: acme.models}
        output_model: {name: ModelOrderOutput, module: acme.models}

        """;

    [Fact]
    public void The_published_schema_is_the_vocabulary() => GoldenFile.ShouldEqual("docs/schemas/contract.schema.json", ContractSchema.Write());

    /// <summary>Of every dialect that real files are written in: what its tools pass, the schema passes.</summary>
    [Fact]
    public async Task What_the_real_tools_pass_the_schema_passes()
    {
        var verdicts = CorpusVerdict.ReadAll();
        var files = CorpusFile.All
            .Where(f => f.Repository == "omnibase_core" || (verdicts[f.Path].LinterErrors.IsEmpty && verdicts[f.Path].ModelAccepts)).ToList();
        files.Count.ShouldBe(241);
        var faults = await JsonSchema.FindFaultsAsync("contract", [.. files.Select(f => YamlAsJson.Convert(f.Read().Root))]);
        faults.Select(fault => $"{fault} ({files[int.Parse(fault.Split(' ', ':')[1], System.Globalization.CultureInfo.InvariantCulture)].Path})").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_linter_calls_incomplete_the_schema_does_too()
    {
        var verdicts = CorpusVerdict.ReadAll();
        var files = CorpusFile.All.Where(f => f.Repository != "omnibase_core" && verdicts[f.Path].LinterErrors.Any(e => e.Code == "CONTRACT-002")).ToList();
        var faults = await JsonSchema.FindFaultsAsync("contract", [.. files.Select(f => YamlAsJson.Convert(f.Read().Root))]);
        for (var i = 0; i < files.Count; i++)
            faults.ShouldContain(f => f.StartsWith($"document {i}: / must have required property"), files[i].Path);
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        (string Contract, string Fault)[] wrong =
        [
            (Sound + "evnt_bus: {}", "/ must NOT have additional properties"),
            (Sound + "health_check: {interval_seconds: '30'}", "/health_check/interval_seconds must be integer"),
            (Sound + "health_check: {interval_seconds: 0}", "/health_check/interval_seconds must be >= 1"),
            (Sound + "event_bus: {auto_offset_reset: never}", "/event_bus/auto_offset_reset must be equal to one of the allowed values"),
            (Sound + "state_model: {name: A, module: a/b}", "/state_model/module must match pattern"),
            (Sound + "tags: [1]", "/tags/0 must be string"),
            ("node_type: effect\ncontract_version: 1.0.0", "/contract_version must be object"),
            ("node_type: effect\ncontract_version: {major: 1, minor: 0}", "/contract_version must have required property 'patch'"),
            ("handler_id: a.b\ndescriptor: {node_archetype: Effect}", "/descriptor/node_archetype must be equal to one of the allowed values"),
        ];
        var faults = await JsonSchema.FindFaultsAsync("contract", [.. wrong.Select(w => Read(w.Contract))]);
        for (var i = 0; i < wrong.Length; i++)
            faults.ShouldContain(f => f.StartsWith($"document {i}: {wrong[i].Fault}"), wrong[i].Contract);
    }

    [Fact]
    public async Task A_sound_contract_passes() => (await JsonSchema.FindFaultsAsync("contract", [Read(Sound)])).ShouldBeEmpty();

    private static JsonNode? Read(string yaml) => YamlAsJson.Convert(YamlReader.Read(yaml).Root);
}
