using BenchmarkDotNet.Attributes;
using Onex.Generation.Contracts;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Language.Api;
using Onex.Language.Rules;
using Onex.Testing;

namespace Onex.Benchmarks;

/// <summary>A hundred nodes of all four types from a hundred prompts, one after another: the time is that of one node on average.</summary>
[MemoryDiagnoser]
public class HundredNodesBenchmark
{
    private IReadOnlyList<string> prompts = [];

    [GlobalSetup]
    public void Prepare() => prompts = ReviewedPrompts.Hundred;

    [Benchmark(OperationsPerInvoke = 100)]
    public int PromptsToCheckedPackages()
    {
        var gates = 0;
        foreach (var prompt in prompts)
        {
            var spec = PromptReader.Read(prompt, PromptOverrides.None).Spec!;
            var files = PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Value;
            var package = NodePackage.Read(files.Files.Select(file => ($"{files.NodeFolder}/{file.Path}", file.Content)), "", spec.NodeType.ToString(), BundledApiIndex.Instance);
            gates += PackageGates.Check(package).Count(gate => gate.Status == GateStatus.Passed);
        }
        return gates;
    }
}
