using System.Collections.Immutable;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Workflows;

/// <summary>The steps of an orchestrator's workflow as they are written, and which comes after which.</summary>
public sealed class ExecutionGraph
{
    /// <summary>Where real contracts write it; the first that is there counts.</summary>
    private static readonly string[][] Places =
    [
        ["workflow_coordination", "workflow_definition", "execution_graph"],
        ["workflow_coordination", "execution_graph"],
        ["execution_graph"],
    ];

    private ExecutionGraph(YamlMapping root, YamlSequence list)
    {
        List = list;
        Steps = [.. list.Items.Select(item => new WorkflowStep(item))];
        ById = Steps.Where(s => s.Id is not null).ToLookup(s => s.Id!.Value, StringComparer.Ordinal);
        ExecutionMode = ModeOf(root);
    }

    /// <summary>The list <c>nodes</c>.</summary>
    public YamlSequence List { get; }

    public ImmutableArray<WorkflowStep> Steps { get; }

    /// <summary>Steps by their ids; more than one where an id is used twice.</summary>
    public ILookup<string, WorkflowStep> ById { get; }

    /// <summary>As written in the workflow's metadata or its coordination rules; null where neither says it.</summary>
    public string? ExecutionMode { get; }

    /// <summary>Every dependency is a step, and every step has an id of its own: so that of the order as a whole can be spoken.</summary>
    public bool IsSound => Steps.All(s => s.Id is { } id && ById[id.Value].Count() == 1 && s.DependsOn.All(d => ById.Contains(d.Value)));

    /// <returns>Null where the contract has no list of steps.</returns>
    internal static ExecutionGraph? Read(YamlMapping? root)
    {
        foreach (var place in Places)
        {
            if (At(root, place) is YamlMapping graph && graph["nodes"] is YamlSequence list) return new ExecutionGraph(root!, list);
        }
        return null;
    }

    private static string? ModeOf(YamlMapping root)
    {
        var definition = At(root, "workflow_coordination", "workflow_definition");
        return At(definition, "workflow_metadata", "execution_mode").AsText() ?? At(definition, "coordination_rules", "execution_mode").AsText();
    }

    private static YamlNode? At(YamlNode? node, params string[] keys) =>
        keys.Aggregate(node, (found, key) => (found?.Resolved as YamlMapping)?[key]);
}
