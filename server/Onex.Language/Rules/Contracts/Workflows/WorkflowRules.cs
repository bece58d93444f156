using System.Collections.Immutable;

namespace Onex.Language.Rules.Contracts.Workflows;

internal static class WorkflowRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new StepIdRule(),
        new DuplicateStepRule(),
        new DependencyExistsRule(),
        new SelfDependencyRule(),
        new CycleRule(),
        new StepTypeRule(),
        new IsolatedStepRule(),
        new DuplicateStepNameRule(),
        new ParallelGroupRule(),
        new PriorityRule(),
        new WorkflowOnOrchestratorRule(),
    ];
}
