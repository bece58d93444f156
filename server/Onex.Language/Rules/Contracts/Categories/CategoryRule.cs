using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>The auto-wiring makes an enum member of the category of a routing entry and fails with any other.</summary>
internal sealed class CategoryRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("CATEGORY-001", "message_category is event, command or intent", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        foreach (var place in CategoryPlaces.In(contract).Where(p => p.Known is null))
        {
            var text = place.Entry.Value.AsText();
            var shown = text is null ? "This" : $"'{text}'";
            var found = Descriptor.At(place.Entry.ValueSpan(), $"{shown} is no message category. It is one of {string.Join(", ", MessageCategories.All)}.");
            if (!place.IsRouted) found = found with { Severity = DiagnosticSeverity.Warning };
            yield return found.WithText(contract, place.Entry.Value, text is null ? null : Meant(contract, place, text));
        }
    }

    /// <summary>What the topic says; where it does not, the nearest word. In the case that the contract has elsewhere.</summary>
    private static string? Meant(ContractDocument contract, CategoryPlace place, string text)
    {
        var category = (place.Topic is { } topic ? TopicName.CategoryOf(topic) : null) ?? text.Trim().ToLowerInvariant() switch
        {
            "cmd" => MessageCategories.Command,
            "evt" => "event",
            var other => NearestName.Find(other, MessageCategories.All),
        };
        if (category is null) return null;
        var example = CategoryPlaces.In(contract).Select(p => p.Known).FirstOrDefault(known => known is not null);
        return MessageCategories.LikeCaseOf(example ?? text, category);
    }
}
