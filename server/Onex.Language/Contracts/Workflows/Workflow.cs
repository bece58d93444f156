using System.Collections.Immutable;

namespace Onex.Language.Contracts.Workflows;

/// <summary>The workflow of an orchestrator, as far as its code is rendered from it. Read by <see cref="WorkflowReader"/>.</summary>
/// <param name="AllowsParallel">Whether steps that do not need each other may run at the same time.</param>
/// <param name="Nodes">In the order of the contract.</param>
public sealed record Workflow(string Name, string Description, bool AllowsParallel, ImmutableArray<WorkflowNode> Nodes);
