using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>omnibase_infra's check of published events.</summary>
internal sealed class PublishedTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("EVENT-002", "The topic of a published event is in event_bus.publish_topics", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.IsDamaged) yield break;
        var bus = contract.Root?["event_bus"] as YamlMapping;
        var published = BusList.TopicsOf(bus, "publish_topics");
        foreach (var entry in EventList.EntriesOf(contract, EventList.Published))
        {
            if (EventList.TopicOf(entry) is not { } topic || published.Contains(topic.Topic)) continue;
            yield return BusList.WithFixes(
                Descriptor.At(topic.Entry.ValueSpan(), $"'{topic.Topic}' is not in event_bus.publish_topics."),
                contract, "publish_topics", topic.Entry, topic.Topic);
        }
    }
}
