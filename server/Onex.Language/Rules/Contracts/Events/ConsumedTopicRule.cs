using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>The counterpart of the check of published events. No tool asks it; all real contracts keep it.</summary>
internal sealed class ConsumedTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("EVENT-003", "The topic of a consumed event is in event_bus.subscribe_topics", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus || contract.IsDamaged) yield break;
        var subscribed = BusList.TopicsOf(bus, "subscribe_topics");
        foreach (var entry in EventList.EntriesOf(contract, EventList.Consumed))
        {
            if (EventList.TopicOf(entry) is not { } topic || subscribed.Contains(topic.Topic)) continue;
            yield return BusList.WithFixes(
                Descriptor.At(topic.Entry.ValueSpan(), $"'{topic.Topic}' is not in event_bus.subscribe_topics."),
                contract, "subscribe_topics", topic.Entry, topic.Topic);
        }
    }
}
