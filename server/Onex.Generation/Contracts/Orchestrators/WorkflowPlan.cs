using System.Collections.Immutable;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;

namespace Onex.Generation.Contracts.Orchestrators;

/// <summary>The steps of a spec as the workflow of a contract.</summary>
internal static class WorkflowPlan
{
    /// <summary>How long one attempt at a step may take unless the configuration says otherwise.</summary>
    public const double StepTimeoutSeconds = 30.0;

    /// <summary>How long the node waits at most before a step is tried again.</summary>
    public const double LongestRetryDelaySeconds = 5.0;

    /// <returns>Null where the spec names no steps.</returns>
    public static Workflow? Of(NodeSpec spec)
    {
        if (spec.Steps.IsEmpty) return null;
        var isChain = spec.Steps.Index().All(step => step.Item.Needs.SequenceEqual(step.Index == 0 ? [] : [spec.Steps[step.Index - 1].Name]));
        return new Workflow(spec.ServiceName, spec.Description, !isChain, [.. spec.Steps.Select(step => Describe(step, spec.Steps))]);
    }

    /// <summary>The longest that one run can take in milliseconds: of all ways through the steps the longest, with each attempt failing at its time limit.</summary>
    public static int LongestRunMs(NodeSpec spec)
    {
        var ends = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var step in spec.Steps)
        {
            var begin = step.Needs.Select(need => ends.GetValueOrDefault(need)).DefaultIfEmpty(0).Max();
            ends[step.Name] = begin + StepTimeoutSeconds + (step.Retries * (StepTimeoutSeconds + LongestRetryDelaySeconds));
        }
        return (int)Math.Min(1000 * ends.Values.DefaultIfEmpty(StepTimeoutSeconds).Max(), int.MaxValue);
    }

    /// <summary>
    /// What takes a step back is for the failure of others too: where such a step may have been done before, or beside, one that would stop
    /// the workflow, that one has it taken back.
    /// </summary>
    private static WorkflowNode Describe(SpecStep step, ImmutableArray<SpecStep> all) => new(
        step.Name,
        TypeOf(step),
        step.Node ?? "",
        $"Does '{step.Name.Replace('_', ' ')}'.",
        step.Needs,
        step.OnFailure == FailurePolicy.Skip ? ErrorActions.Continue : MayHaveToTakeBack(step, all) ? ErrorActions.Compensate : ErrorActions.Stop,
        step.Retries,
        TimeoutMs: null,
        step.OnFailure == FailurePolicy.Compensate ? step.Compensation ?? $"undo_{step.Name}" : "");

    private static bool MayHaveToTakeBack(SpecStep step, ImmutableArray<SpecStep> all)
    {
        var later = new HashSet<string>(StringComparer.Ordinal) { step.Name };
        foreach (var other in all.Where(other => other.Needs.Any(later.Contains))) later.Add(other.Name);
        return step.OnFailure == FailurePolicy.Compensate || all.Any(other => other.OnFailure == FailurePolicy.Compensate && !later.Contains(other.Name));
    }

    /// <summary>Of the named node, or of the verb; a step that neither says it of may touch the world.</summary>
    private static string TypeOf(SpecStep step)
    {
        var type = step.Node is { } node && NodeClassName.Split(node) is var (_, named) ? named : Verbs.Find(step.Name.Split('_')[0])?.Verb.NodeType ?? NodeType.Effect;
        return NodeTypes.GenericOf(type.ToString().ToLowerInvariant());
    }
}
