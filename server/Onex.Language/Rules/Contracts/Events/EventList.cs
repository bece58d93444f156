using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>The lists <c>published_events</c> and <c>consumed_events</c>.</summary>
internal static class EventList
{
    public const string Published = "published_events";
    public const string Consumed = "consumed_events";

    public static ImmutableArray<string> Keys { get; } = [Published, Consumed];

    /// <summary>The entries of a list that are maps; none where it is no list.</summary>
    public static IEnumerable<YamlMapping> EntriesOf(ContractDocument contract, string key) => contract.Root?[key].Mappings() ?? [];

    /// <summary>The key and text of an entry's topic; null where there is none.</summary>
    public static (YamlEntry Entry, string Topic)? TopicOf(YamlMapping entry) =>
        entry.Find("topic") is { } topic && topic.Value.AsText() is { Length: > 0 } text ? (topic, text) : null;
}
