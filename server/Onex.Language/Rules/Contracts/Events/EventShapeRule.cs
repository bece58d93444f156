using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>The loaders skip entries that lack one of the two, with a warning in the log.</summary>
internal sealed class EventShapeRule : IContractRule
{
    private static readonly string[] Keys = ["event_type", "topic"];

    public RuleDescriptor Descriptor { get; } = new("EVENT-001", "Published and consumed events are lists of maps with event_type and topic", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        foreach (var key in EventList.Keys)
        {
            if (contract.Root?.Find(key) is not { } entry || entry.Value.IsNothing()) continue;
            if (entry.Value.Resolved is YamlSequence list)
            {
                foreach (var diagnostic in list.Items.SelectMany((item, i) => CheckItem(contract, item, $"{key}[{i}]"))) yield return diagnostic;
            }
            else
            {
                yield return Descriptor.At(entry.ValueSpan(), $"{key} must be a list of maps with event_type and topic.");
            }
        }
    }

    private IEnumerable<Diagnostic> CheckItem(ContractDocument contract, YamlNode item, string label)
    {
        if (item.IsNothing()) yield break;
        if (item.Resolved is not YamlMapping mapping)
        {
            yield return Descriptor.At(item.ContentSpan, $"{label} must be a map with event_type and topic; it is skipped.");
            yield break;
        }
        foreach (var key in Keys)
        {
            if (mapping.Find(key) is not { } found)
            {
                if (!contract.IsDamaged) yield return Descriptor.At(mapping.FirstKeySpan(), $"{label} has no '{key}', so it is skipped.");
            }
            else if (string.IsNullOrEmpty(found.Value.AsText()))
            {
                yield return Descriptor.At(found.ValueSpan(), $"{label}.{key} must be a text that is not empty, so it is skipped.");
            }
        }
    }
}
