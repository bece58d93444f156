using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Specs.Reading;

/// <summary>What the node can be asked to do.</summary>
internal static class SpecOperations
{
    /// <summary>Verbs as a request names them: a keyword is as good as another.</summary>
    public static ImmutableArray<string> Read(JsonObjectReader json, SpecNotes notes) =>
    [
        .. json.PlacedTexts("operations", OperationRule.MaxOperations)
            .Select(item => PythonNames.IsSnakeCase(item.Text) ? item.Text : SpecItems.Make(item.Text, PythonNames.ToMemberName(item.Text), item.Path, notes))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>A node without an operation does nothing: one gets those that a prompt without a verb gets.</summary>
    public static NodeSpec Complete(NodeSpec spec, ComponentCatalog components, SpecNotes notes)
    {
        if (!spec.Operations.IsEmpty) return spec;
        var work = OperationNames.OfWork(spec.Computations, spec is { NodeType: NodeType.Reducer, States.IsEmpty: false }, spec is { NodeType: NodeType.Orchestrator, Steps.IsEmpty: false });
        var kinds = spec.ExternalSystems.Select(name => components.Systems.FindPhrase(name)?.Kind).Distinct().ToList();
        var component = spec.ExternalSystems is [var only] && components.Find(only) is { HasOwnTemplates: true, Kinds.IsEmpty: false } found ? found : null;
        var usual = work.IsEmpty ? OperationNames.GetDefault(spec.NodeType, kinds is [var kind] ? kind : null) : work;
        if (spec.NodeType == NodeType.Effect && component is not null && !usual.All(name => component.FindKind(name) is not null)) usual = [.. component.Kinds.Select(one => one.Verbs[0])];
        notes.Warn($"The spec names no operation; {string.Join(", ", usual)} is assumed.");
        return spec with { Operations = usual };
    }
}
