using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>The auto-wiring makes an enum member of the category of a routing entry and fails with any other.</summary>
internal sealed class CategoryRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("CATEGORY-001", "message_category is event, command or intent", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        foreach (var (around, category) in CategoryPlaces.In(contract))
        {
            var text = category.Value.AsText();
            if (text is not null && MessageCategories.IsKnown(text)) continue;
            var shown = text is null ? "This" : $"'{text}'";
            var found = Descriptor.At(category.ValueSpan(), $"{shown} is no message category. It is one of {string.Join(", ", MessageCategories.All)}.");
            if (!CategoryPlaces.IsRouted(contract, around)) found = found with { Severity = DiagnosticSeverity.Warning };
            if (text is not null && category.Value is YamlScalar scalar && Meant(contract, around, text) is { } near)
                found = found.WithFix($"Write {near}", YamlEdits.ReplaceScalar(contract.Yaml, scalar, near));
            yield return found;
        }
    }

    /// <summary>What the topic says; where it does not, the nearest word. In the case that the contract has elsewhere.</summary>
    private static string? Meant(ContractDocument contract, YamlMapping around, string text)
    {
        var category = (CategoryPlaces.TopicOf(contract, around) is { } topic ? TopicName.CategoryOf(topic) : null) ?? text.Trim().ToLowerInvariant() switch
        {
            "cmd" => MessageCategories.Command,
            "evt" => "event",
            var other => Spelling.Nearest(other, MessageCategories.All),
        };
        if (category is null) return null;
        var example = CategoryPlaces.In(contract).Select(place => place.Category.Value.AsText()).FirstOrDefault(t => t is not null && MessageCategories.IsKnown(t));
        return MessageCategories.LikeCaseOf(example ?? text, category);
    }
}
