using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>One topic carries one model on the wire; omnibase_core's runtime refuses a contract that says otherwise.</summary>
internal sealed class TopicEventRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("EVENT-005", "A topic carries one published event", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var events = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in EventList.EntriesOf(contract, EventList.Published))
        {
            if (EventList.TopicOf(entry) is not { } topic || entry.TextAt("event_type") is not { Length: > 0 } type) continue;
            var name = EventClass.ShortName(type);
            if (events.TryAdd(topic.Topic, name) || events[topic.Topic] == name) continue;
            yield return Descriptor.At(topic.Entry.ValueSpan(), $"The topic '{topic.Topic}' carries the event '{events[topic.Topic]}' already.");
        }
    }
}
