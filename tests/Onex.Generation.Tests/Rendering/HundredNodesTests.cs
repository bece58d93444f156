using Onex.Generation.Contracts;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Language.Api;

namespace Onex.Generation.Tests.Rendering;

/// <summary>Nodes of all types one after another in one process, as an editor makes them in a long session.</summary>
[Collection(nameof(HundredNodesTests))]
[CollectionDefinition(nameof(HundredNodesTests), DisableParallelization = true)]
public class HundredNodesTests
{
    private const long Slack = 1024 * 1024;

    [Fact]
    public void Every_prompt_becomes_a_package()
    {
        ReviewedPrompts.Hundred.Count.ShouldBe(100);
        foreach (var prompt in ReviewedPrompts.Hundred) Generate(prompt).Files.Length.ShouldBeGreaterThan(12, prompt);
    }

    /// <summary>Nothing of a node is kept once it is made: after the first rounds the memory in use stays the same, but for what is collected late.</summary>
    [Fact]
    public void Memory_stays_flat()
    {
        GenerateAll();
        GenerateAll();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var round = 0; round < 3; round++) GenerateAll();

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(Slack);
    }

    private static void GenerateAll()
    {
        foreach (var prompt in ReviewedPrompts.Hundred) Generate(prompt);
    }

    private static FileSet Generate(string prompt) =>
        PackageGenerator.Generate(PromptReader.Read(prompt, PromptOverrides.None).Spec!, PackageLocation.Standalone, BundledApiIndex.Instance).Value;
}
