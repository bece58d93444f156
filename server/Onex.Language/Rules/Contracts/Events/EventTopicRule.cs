using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>
/// omnibase_core's runtime looks the topic up by the event's class and refuses a contract that names two for one. Dispatchers of omniclaude
/// that choose the topic themselves are written so nevertheless.
/// </summary>
internal sealed class EventTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("EVENT-004", "A published event has one topic", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in EventList.EntriesOf(contract, EventList.Published))
        {
            if (EventList.TopicOf(entry) is not { } topic || entry.TextAt("event_type") is not { Length: > 0 } type) continue;
            var name = EventClass.ShortName(type);
            if (topics.TryAdd(name, topic.Topic) || topics[name] == topic.Topic) continue;
            yield return Descriptor.At(topic.Entry.ValueSpan(), $"The event '{name}' has the topic '{topics[name]}' already.");
        }
    }
}
