using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>omnibase_infra's auto-wiring gives an entry with an event_type the topics that carry this type, by their name.</summary>
internal sealed class EntryEventTypeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("ROUTING-013", "A routing entry's event_type belongs to a topic that the node subscribes to", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus || contract.IsDamaged) yield break;
        var subscribed = BusList.TopicsOf(bus, "subscribe_topics");
        var types = subscribed.Select(TopicName.EventTypeOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var entry in contract.Routing?.Entries ?? [])
        {
            if (!string.IsNullOrWhiteSpace(entry.Topic) || entry.EventType?.Trim() is not { Length: > 0 } type) continue;
            if (subscribed.Contains(type) || types.Contains(type)) continue;
            var written = entry.Mapping.Find("event_type")!;
            yield return Descriptor.At(written.ValueSpan(), $"No topic in event_bus.subscribe_topics carries '{type}' (a topic's third and fourth part), so {entry.Label} gets no message.")
                .WithText(contract, written.Value, NearestName.Find(type, types));
        }
    }
}
