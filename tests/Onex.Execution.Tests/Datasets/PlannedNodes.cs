namespace Onex.Execution.Tests.Datasets;

/// <summary>The twenty nodes of a plan to build a system with this generator: four commands as they stand there, the others from its tables.</summary>
internal static class PlannedNodes
{
    public static IEnumerable<PromptCase> All => ReviewedPrompts.OfPlan.Select((prompt, index) => new PromptCase($"plan, node {index + 1}", prompt));
}
