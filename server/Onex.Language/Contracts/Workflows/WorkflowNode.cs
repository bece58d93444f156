using System.Collections.Immutable;

namespace Onex.Language.Contracts.Workflows;

/// <summary>A step of a workflow with what its contract says of it. Texts are empty where it says nothing.</summary>
/// <param name="NodeType">One of the four <c>…_GENERIC</c> values.</param>
/// <param name="NodeClass">The class of the node that does it (<c>target_node_type</c>).</param>
/// <param name="DependsOn">The ids of the steps that come before.</param>
/// <param name="ErrorAction">As omnibase_core's ModelWorkflowStep names it: <c>stop</c>, <c>continue</c> or <c>compensate</c>.</param>
/// <param name="RetryCount">How often it is tried again.</param>
/// <param name="TimeoutMs">How long one attempt may take; null where the node's configuration says it.</param>
/// <param name="Compensation">What takes it back.</param>
public sealed record WorkflowNode(
    string Id,
    string NodeType,
    string NodeClass,
    string Description,
    ImmutableArray<string> DependsOn,
    string ErrorAction,
    int RetryCount,
    int? TimeoutMs,
    string Compensation);
