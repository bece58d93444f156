using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>The loaders skip entries that lack one of the two, with a warning in the log.</summary>
internal sealed class EventShapeRule : IContractRule
{
    private static readonly string[] Keys = ["event_type", "topic"];

    public RuleDescriptor Descriptor { get; } = new("EVENT-001", "Published and consumed events have event_type and topic", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from list in EventList.Keys
        from item in (contract.Root?[list] as YamlSequence)?.Items.Select((node, i) => (Mapping: node.Resolved as YamlMapping, Index: i)) ?? []
        where item.Mapping is not null
        from key in Keys
        from diagnostic in CheckKey(contract, item.Mapping!, $"{list}[{item.Index}]", key)
        select diagnostic;

    private IEnumerable<Diagnostic> CheckKey(ContractDocument contract, YamlMapping mapping, string label, string key)
    {
        if (mapping.Find(key) is not { } found)
        {
            if (!contract.IsDamaged) yield return Descriptor.At(mapping.FirstKeySpan(), $"{label} has no '{key}', so it is skipped.");
        }
        else if (found.Value.IsNothing() || found.Value.AsText()?.Length == 0)
        {
            yield return Descriptor.At(found.ValueSpan(), $"{label}.{key} is empty, so it is skipped.");
        }
    }
}
