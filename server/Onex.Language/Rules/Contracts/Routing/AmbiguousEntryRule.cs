using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>
/// omnibase_infra's auto-wiring does not guess: of several entries with an event_model, one without topic and event_type gets no topic.
/// omnibase_core's local runtime goes by their order instead, and real nodes are written for it.
/// </summary>
internal sealed class AmbiguousEntryRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ROUTING-014", "With several entries and topics each entry says which topic it is for", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus || contract.Routing is not { Entries.Length: > 1 } routing || contract.IsDamaged) yield break;
        if (BusList.TopicsOf(bus, "subscribe_topics").Length < 2) yield break;
        foreach (var entry in routing.Entries)
        {
            if (entry.EventModel is null || !string.IsNullOrWhiteSpace(entry.Topic) || !string.IsNullOrWhiteSpace(entry.EventType)) continue;
            yield return Descriptor.At(entry.Mapping.FirstKeySpan(), $"{entry.Label} has neither 'topic' nor 'event_type', so the auto-wiring cannot tell which of the subscribed topics are for it.");
        }
    }
}
