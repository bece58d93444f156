using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Topics;

/// <summary>Gives a topic another name in the whole contract, so that its places go on agreeing.</summary>
internal static class TopicRenaming
{
    public static ImmutableArray<TextEdit> Rename(ContractDocument contract, string topic, string name)
    {
        var uses = contract.Topics.Uses.Where(u => u.Topic == topic).Select(u => Replace(contract, u.Written, name)).ToList();
        if (uses.Any(e => e.IsEmpty)) return [];
        return [.. uses.Concat(EventTypes(contract, topic, name)).SelectMany(e => e).DistinctBy(e => e.Span)];
    }

    /// <summary>Routing entries that choose the topic by the type in its name, which changes with it.</summary>
    private static IEnumerable<ImmutableArray<TextEdit>> EventTypes(ContractDocument contract, string topic, string name)
    {
        if (TopicName.EventTypeOf(topic) is not { } type || TopicName.EventTypeOf(name) is not { } renamed || type == renamed) return [];
        return
            from entry in contract.Routing?.Entries ?? []
            where entry.EventType == type
            select Replace(contract, entry.Mapping.Find("event_type")!.Value, renamed);
    }

    /// <summary>An alias follows what it refers to.</summary>
    private static ImmutableArray<TextEdit> Replace(ContractDocument contract, YamlNode written, string text) =>
        written.Resolved is YamlScalar scalar ? YamlEdits.ReplaceScalar(contract.Yaml, scalar, text) : [];
}
