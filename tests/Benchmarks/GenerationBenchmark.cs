using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Onex.Generation.Contracts;
using Onex.Generation.Gates;
using Onex.Generation.Planning;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Rules;

namespace Onex.Benchmarks;

/// <summary>One node, warm, in one process: everything between the prompt and the ChangeSet, without disk and Python.</summary>
[MemoryDiagnoser]
public class GenerationBenchmark
{
    private NodeSpec spec = null!;
    private FileSet files = null!;

    [Params(
        "Create EFFECT node for PostgreSQL database write operations",
        "EFFECT node OrderStore that stores orders in PostgreSQL with fields order_id (uuid), amount (decimal), created_at and status")]
    public string Prompt { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        spec = PromptReader.Read(Prompt, PromptOverrides.None).Spec!;
        files = PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Value;
    }

    [Benchmark]
    public PromptReading Parse() => PromptReader.Read(Prompt, PromptOverrides.None);

    [Benchmark]
    public FileSet Render() => PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Value;

    [Benchmark]
    public ImmutableArray<GateResult> Check() => Check(files);

    [Benchmark(Baseline = true)]
    public ChangeSet PromptToChangeSet()
    {
        var spec = PromptReader.Read(Prompt, PromptOverrides.None).Spec!;
        var files = PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Value;
        if (Check(files).Any(g => g.Status != GateStatus.Passed)) throw new InvalidOperationException("A gate failed.");
        var origin = new GenerationOrigin("benchmark", new string('0', 64), PromptSha256: null);
        var request = new PlanRequest("/out", files.NodeFolder, files, origin, OverwritePolicy.Merge, ImmutableArray<FileEdit>.Empty);
        return Planner.Plan(request, DiskSnapshot.Empty, previous: null).Value;
    }

    private static ImmutableArray<GateResult> Check(FileSet files) => PackageGates.Check(NodePackage.Read(
        files.Files.Select(f => ($"{files.NodeFolder}/{f.Path}", f.Content)), "", "Effect", BundledApiIndex.Instance));
}
