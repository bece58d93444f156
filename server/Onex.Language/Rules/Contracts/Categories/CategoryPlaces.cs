using Onex.Language.Contracts;
using Onex.Language.Rules.Contracts.Events;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>Where a contract writes <c>message_category</c>.</summary>
internal static class CategoryPlaces
{
    /// <returns>First those of the routing.</returns>
    public static IEnumerable<CategoryPlace> In(ContractDocument contract)
    {
        var topics = new EntryTopics(contract);
        foreach (var entry in contract.Routing?.Entries ?? [])
        {
            if (Find(entry.Mapping) is { } category) yield return new CategoryPlace(category, IsRouted: true, topics.Of(entry) is [var topic] ? topic : null);
        }
        foreach (var mapping in EventList.Keys.SelectMany(list => EventList.EntriesOf(contract, list)))
        {
            if (Find(mapping) is { } category) yield return new CategoryPlace(category, IsRouted: false, mapping.TextAt("topic"));
        }
    }

    private static YamlEntry? Find(YamlMapping mapping) =>
        mapping.Find("message_category") is { } category && !category.Value.IsNothing() ? category : null;
}
