using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using BenchmarkDotNet.Attributes;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Yaml;

namespace Onex.Benchmarks;

/// <summary>One contract, warm: reading it and asking all rules, which is what an editor does at a keystroke. Needs <c>../shared</c>.</summary>
[MemoryDiagnoser]
public class ContractBenchmark
{
    private string text = "";

    /// <summary>The real contract of middle length, the longest, and one of 200 KB that is as long for its many operations, topics and models.</summary>
    [Params("median", "longest", "200 KB")]
    public string Contract { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        string[] texts = [.. Directory.GetFiles(Corpus(), "contract.yaml", SearchOption.AllDirectories).Select(File.ReadAllText).OrderBy(t => t.Length)];
        text = Contract switch
        {
            "median" => texts[texts.Length / 2],
            "longest" => texts[^1],
            _ => Large(200 * 1024),
        };
    }

    [Benchmark]
    public YamlDocument Read() => YamlReader.Read(text);

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> ReadAndCheck() =>
        ContractChecker.Check(new ContractDocument(text), NoSurroundings.Instance, RuleSettings.Default);

    private static string Large(int length)
    {
        var routes = new StringBuilder();
        var topics = new StringBuilder();
        var models = new StringBuilder();
        for (var i = 0; routes.Length + topics.Length + models.Length < length - 600; i++)
        {
            routes.Append($"""
                    - operation: "operation_{i}"
                      description: "Does the work of operation number {i}, and says so at some length."
                      handler:
                        name: "HandlerOperation{i}"
                        module: "acme.nodes.node_large_effect.handlers.handler_operation_{i}"
                      event_model:
                        name: "ModelOperation{i}"
                        module: "acme.nodes.node_large_effect.models.model_operation_{i}"

                """);
            topics.Append($"    - \"onex.cmd.acme.operation-{i}.v1\"  # sent by the planner\n");
            models.Append($"""
                  ModelOperation{i}:
                    type: object
                    properties:
                      quantity: ⟨type: integer, minimum: 0⟩
                      note: ⟨type: string⟩

                """.Replace('⟨', '{').Replace('⟩', '}'));
        }
        return $"""
            name: "node_large_effect"
            contract_name: "node_large_effect"
            node_type: "EFFECT_GENERIC"
            contract_version: ⟨major: 1, minor: 0, patch: 0⟩
            node_version: "1.0.0"
            description: "A contract that is long because its node does much."
            runtime_profiles: [effects]
            input_model: ⟨name: ModelLargeInput, module: acme.nodes.node_large_effect.models.model_large_input⟩
            output_model: ⟨name: ModelLargeOutput, module: acme.nodes.node_large_effect.models.model_large_output⟩
            handler_routing:
              routing_strategy: "operation_match"
              handlers:
            {routes}event_bus:
              subscribe_topics:
            {topics}definitions:
            {models}
            """.Replace('⟨', '{').Replace('⟩', '}');
    }

    private static string Corpus([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "shared", "onex", "corpus"));
}
