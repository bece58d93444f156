using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>What a contract says its node gets: operations, event types, the events of subscribed topics, intents. Without case and separators.</summary>
internal static class ConsumedNames
{
    private static readonly string[] Lists = ["consumed_events", "yaml_consumed_events", "event_subscriptions"];
    private static readonly string[] NameKeys = ["event_type", "event_name", "name", "intent_type"];

    public static IReadOnlySet<string> Of(ContractDocument contract)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in contract.Routing?.Entries ?? [])
        {
            Add(entry.Operation);
            Add(entry.EventType);
            Add(entry.EventModel?.TextAt("name"));
        }
        foreach (var topic in contract.Topics.Uses.Where(u => u.Direction == TopicDirection.Subscribes)) Add(topic.Topic.Split('.') is [_, _, _, var name, _] ? name : null);
        foreach (var item in Lists.SelectMany(list => Items(contract.Root?[list])).Concat(Items((contract.Root?["intent_consumption"] as YamlMapping)?["subscribed_intents"])))
        {
            Add(item.AsText());
            foreach (var key in NameKeys) Add((item.Resolved as YamlMapping)?.TextAt(key));
        }
        return names;

        void Add(string? name)
        {
            if (name is not null) names.Add(Plain(name));
        }
    }

    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static ImmutableArray<YamlNode> Items(YamlNode? node) => node?.Resolved is YamlSequence list ? list.Items : [];
}
