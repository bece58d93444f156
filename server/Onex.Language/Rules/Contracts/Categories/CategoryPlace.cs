using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>One place that writes <c>message_category</c>.</summary>
/// <param name="IsRouted">It is an entry of the routing, not of a list of events.</param>
/// <param name="Topic">The one topic whose messages come with the category; null where there are several or none.</param>
internal sealed record CategoryPlace(YamlEntry Entry, bool IsRouted, string? Topic)
{
    /// <summary>The category as written; null where it is none.</summary>
    public string? Known => Entry.Value.AsText() is { } text && MessageCategories.IsKnown(text) ? text : null;
}
