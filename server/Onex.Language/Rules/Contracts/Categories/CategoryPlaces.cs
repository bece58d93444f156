using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>Where a contract writes <c>message_category</c>.</summary>
internal static class CategoryPlaces
{
    private static readonly string[] EventLists = ["published_events", "consumed_events"];

    /// <returns>The entry and the mapping around it; first those of the routing.</returns>
    public static IEnumerable<(YamlMapping Around, YamlEntry Category)> In(ContractDocument contract) =>
        (contract.Routing?.Entries.Select(e => e.Mapping) ?? []).Concat(Events(contract))
            .Select(mapping => (mapping, mapping.Find("message_category")))
            .Where(place => place.Item2 is not null && !place.Item2.Value.IsNothing())
            .Select(place => (place.mapping, place.Item2!));

    public static IEnumerable<YamlMapping> Events(ContractDocument contract) =>
        EventLists.Select(list => contract.Root?[list]).OfType<YamlSequence>().SelectMany(list => list.Items).Select(item => item.Resolved).OfType<YamlMapping>();

    /// <summary>The one topic whose messages come with the category; null where there are several or none.</summary>
    public static string? TopicOf(ContractDocument contract, YamlMapping around)
    {
        if (!IsRouted(contract, around)) return around.TextAt("topic");
        return EntryTopics.Of(contract, contract.Routing!.Entries.First(e => ReferenceEquals(e.Mapping, around))) is [var topic] ? topic : null;
    }

    /// <summary>The mapping is an entry of the routing, not of a list of events.</summary>
    public static bool IsRouted(ContractDocument contract, YamlMapping around) =>
        contract.Routing?.Entries.Any(e => ReferenceEquals(e.Mapping, around)) ?? false;
}
