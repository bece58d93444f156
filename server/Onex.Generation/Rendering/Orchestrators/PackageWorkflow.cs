using System.Collections.Immutable;
using Onex.Generation.Contracts.Orchestrators;
using Onex.Generation.Naming;
using Onex.Language.Contracts.Workflows;

namespace Onex.Generation.Rendering.Orchestrators;

/// <summary>A workflow as it is rendered.</summary>
/// <param name="Steps">Each behind those that it needs; otherwise in the order of the contract.</param>
internal sealed record PackageWorkflow(ImmutableArray<PackageStep> Steps)
{
    private const int MaxSteps = 200;
    public const int MaxRetries = 1000;

    /// <summary>The names of the handler's other parameters.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "self", "config", "sleep" };

    /// <summary>The handler's parameters for nodes: the steps', then those that only take something back.</summary>
    public ImmutableArray<string> Nodes => [.. Steps.Select(step => step.Name).Concat(Steps.Select(step => step.Compensation).Where(name => name.Length > 0)).Distinct()];

    /// <summary>All steps that lie before one, in order: their outputs are what its node is given.</summary>
    public ImmutableArray<PackageStep> Before(PackageStep step)
    {
        var reached = new HashSet<string>(step.Needs, StringComparer.Ordinal);
        foreach (var earlier in Steps.Reverse().Where(earlier => reached.Contains(earlier.Name))) reached.UnionWith(earlier.Needs);
        return [.. Steps.Where(earlier => reached.Contains(earlier.Name))];
    }

    /// <returns>The workflow, or why there is none, as the end of a sentence about the contract.</returns>
    public static (PackageWorkflow? Workflow, string Problem) Read(Workflow workflow)
    {
        if (workflow.Nodes.Length > MaxSteps) return (null, $"its workflow has more than {MaxSteps} steps");
        var names = workflow.Nodes.Select(node => Parameter(node.Id)).ToList();
        if (PackageNames.FindDuplicate(names) is { } name) return (null, $"several steps of its workflow would be called '{name}' in Python");
        var problem = workflow.Nodes.Select(FindProblem).FirstOrDefault(text => text is not null);
        if (problem is not null) return (null, problem);
        var known = workflow.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (workflow.Nodes.SelectMany(node => node.DependsOn).FirstOrDefault(id => !known.Contains(id)) is { } unknown)
            return (null, $"a step of its workflow depends on '{unknown}', which is no step");
        return Sort(workflow.Nodes) is { } nodes
            ? (new PackageWorkflow(Chain([.. nodes.Select(Create)], workflow.AllowsParallel)), "")
            : (null, "steps of its workflow wait for each other in a circle");
    }

    private static string? FindProblem(WorkflowNode node)
    {
        if (node.ErrorAction is not ("" or ErrorActions.Stop or ErrorActions.Continue or ErrorActions.Compensate)) return $"the error_action of step '{node.Id}' is none of stop, continue and compensate";
        if (node.RetryCount is < 0 or > MaxRetries) return $"the retry_count of step '{node.Id}' is not between 0 and {MaxRetries}";
        if (node.TimeoutMs <= 0) return $"the timeout_ms of step '{node.Id}' is not positive";
        if (node.Compensation.Length > 0 && Parameter(node.Compensation) == Parameter(node.Id)) return $"step '{node.Id}' of its workflow would take itself back";
        return node.Compensation.Length > 0 && Parameter(node.Compensation).Length == 0 ? $"the compensation of step '{node.Id}' cannot be a Python name" : null;
    }

    private static PackageStep Create(WorkflowNode node) => new(
        node.Id,
        Parameter(node.Id),
        [.. node.DependsOn.Select(Parameter).Distinct()],
        node.ErrorAction.Length > 0 ? node.ErrorAction : ErrorActions.Stop,
        node.RetryCount,
        node.TimeoutMs,
        node.Compensation.Length > 0 ? Parameter(node.Compensation) : "");

    private static string Parameter(string id) => PythonNames.ToMemberName(id) is var name && Taken.Contains(name) ? name + "_step" : name;

    /// <summary>Each step behind those it depends on; null where that cannot be.</summary>
    private static List<WorkflowNode>? Sort(ImmutableArray<WorkflowNode> nodes)
    {
        var sorted = new List<WorkflowNode>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (sorted.Count < nodes.Length)
        {
            if (nodes.FirstOrDefault(node => !done.Contains(node.Id) && node.DependsOn.All(done.Contains)) is not { } next) return null;
            sorted.Add(next);
            done.Add(next.Id);
        }
        return sorted;
    }

    /// <summary>Where steps may not run at the same time, each needs the one before it.</summary>
    private static ImmutableArray<PackageStep> Chain(ImmutableArray<PackageStep> steps, bool allowsParallel) => allowsParallel
        ? steps
        : [.. steps.Select((step, i) => i == 0 || step.Needs.Contains(steps[i - 1].Name) ? step : step with { Needs = step.Needs.Add(steps[i - 1].Name) })];
}
