using Onex.Language.Contracts;
using Onex.Language.Contracts.Routing;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>
/// omnibase_infra's auto-wiring gives an entry with a topic exactly that one, and no route at all where the node is not subscribed to it;
/// omnibase_core's local runtime refuses such a contract.
/// </summary>
internal sealed class EntryTopicRule : IContractRule
{
    private static readonly string[] Keys = ["topic", "subscribe_topic"];

    public RuleDescriptor Descriptor { get; } = new("ROUTING-012", "A routing entry's topic is one that the node subscribes to", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus || contract.IsDamaged) return [];
        var subscribed = BusList.TopicsOf(bus, "subscribe_topics");
        return
            from entry in contract.Routing?.Entries ?? []
            from key in Keys
            let topic = entry.Mapping.Find(key)
            where topic is not null && !string.IsNullOrWhiteSpace(topic.Value.AsText()) && !subscribed.Contains(topic.Value.AsText()!.Trim())
            select Report(contract, entry, topic);
    }

    private Diagnostic Report(ContractDocument contract, RoutingEntry entry, YamlEntry topic)
    {
        var name = topic.Value.AsText()!.Trim();
        var message = $"{entry.Label} wants the topic '{name}', which is not in event_bus.subscribe_topics: the handler is never called.";
        return BusList.WithFixes(Descriptor.At(topic.ValueSpan(), message), contract, "subscribe_topics", topic, name);
    }
}
