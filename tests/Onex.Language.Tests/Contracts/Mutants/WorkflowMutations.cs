using System.Collections.Immutable;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects of execution graphs, and sections that a node of its type may not have.</summary>
internal static class WorkflowMutations
{
    private const string Nodes = "workflow_coordination.workflow_definition.execution_graph.nodes";

    public static ImmutableArray<Mutation> All { get; } =
    [
        new("graph-step-without-id", "GRAPH-001", s => s.Rename($"{Nodes}[0].node_id", "label")),
        new("graph-id-twice", "GRAPH-002", s => s.Contract.ExecutionGraph is { Steps: [{ Id: { } first }, .., _] steps } ? s.Replace($"{Nodes}[{steps.Length - 1}].node_id", first.Value) : null),
        new("graph-dependency-unknown", "GRAPH-003", s => s.Replace($"{Nodes}[1].depends_on[0]", "nowhere")),
        new("graph-step-waits-for-itself", "GRAPH-004", s => AddDependency(s, 1, 1)),
        new("graph-circle", "GRAPH-005", s => s.Contract.ExecutionGraph is { Steps: [{ DependsOn.IsEmpty: true } first, { Id: { } second } next, ..] } && next.DependsOn.Any(d => d.Value == first.Id?.Value)
            ? s.InsertAfter($"{Nodes}[0].node_type", $"depends_on: [⟦{second.Value}⟧]")
            : null),
        new("graph-type-unknown", "GRAPH-006", s => s.Replace($"{Nodes}[0].node_type", "WORKER")),
        new("graph-type-in-short", "GRAPH-006", s => s.Replace($"{Nodes}[0].node_type", "effect")),
        new("graph-type-removed", "GRAPH-006", s => s.Remove($"{Nodes}[0].node_type", Expected.Value($"{Nodes}[0].node_id"))),
        new("graph-step-beside-the-others", "GRAPH-007", s => s.Find($"{Nodes}[1]") is { } second
            ? s.Put(second.Span with { Length = 0 }, $"node_id: ⟦lonely⟧\n{Indent(s, second)}node_type: EFFECT_GENERIC\n{Indent(s, second)[2..]}- ")
            : null),
        new("graph-name-twice", "GRAPH-008", s => s.Find($"{Nodes}[0].node_name") is YamlScalar first ? s.Replace($"{Nodes}[1].node_name", $"\"{first.Value}\"") : null),
        new("graph-group-without-effect", "GRAPH-009", s => s.Contract.ExecutionGraph?.ExecutionMode == "sequential" ? s.InsertAfter($"{Nodes}[0].node_type", "⟦parallel_group⟧: readers") : null),
        new("graph-priority-too-high", "GRAPH-010", s => s.InsertAfter($"{Nodes}[0].node_type", "priority: ⟦5000⟧")),
        new("graph-priority-too-low", "GRAPH-010", s => s.InsertAfter($"{Nodes}[0].node_type", "priority: ⟦0⟧")),
        new("graph-in-an-effect", "GRAPH-011", s => Add(s, "EFFECT_GENERIC", "⟦workflow_coordination⟧:\n  workflow_definition:\n    workflow_metadata:\n      workflow_name: order_workflow")),
        new("subcontract-state-in-an-effect", "SUBCONTRACT-001", s => Add(s, "EFFECT_GENERIC", "⟦state_management⟧:\n  persistence_enabled: true")),
        new("subcontract-state-in-an-orchestrator", "SUBCONTRACT-001", s => Add(s, "ORCHESTRATOR_GENERIC", "⟦state_management⟧:\n  persistence_enabled: true")),
        new("subcontract-aggregation-in-a-computation", "SUBCONTRACT-001", s => Add(s, "COMPUTE_GENERIC", "⟦aggregation⟧:\n  aggregation_enabled: true")),
    ];

    private static string Indent(MutationSite site, YamlNode item) => new(' ', site.Contract.Text.GetPosition(item.Span.Start).Character);

    private static Mutant? Add(MutationSite site, string type, string lines) =>
        site.Contract.Root?.TextAt("node_type") == type && site.Contract.Root.Find(lines[1..lines.IndexOf('⟧', StringComparison.Ordinal)]) is null ? site.Append(lines) : null;

    private static Mutant? AddDependency(MutationSite site, int step, int on)
    {
        if (site.Find($"{Nodes}[{step}].depends_on") is not YamlSequence { Items: [.., var last] } list || site.Contract.ExecutionGraph?.Steps[on].Id is not { } id) return null;
        var position = site.Contract.Text.GetPosition(last.Span.Start);
        var behind = list.IsFlow ? ", " : "\n" + new string(' ', position.Character - 2) + "- ";
        return site.Put(new TextSpan(last.Span.End, 0), $"{behind}⟦{id.Value}⟧");
    }
}
