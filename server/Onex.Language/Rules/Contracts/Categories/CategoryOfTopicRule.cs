using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>A message's category is its topic's; a handler that is registered for another one gets nothing.</summary>
internal sealed class CategoryOfTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("CATEGORY-004", "A message_category is the one that the topic's name says", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        foreach (var place in CategoryPlaces.In(contract))
        {
            if (place.Known is not { } written || place.Topic is not { } topic || TopicName.CategoryOf(topic) is not { } real) continue;
            if (string.Equals(written.Trim(), real, StringComparison.OrdinalIgnoreCase)) continue;
            var wanted = MessageCategories.LikeCaseOf(written, real);
            yield return Descriptor.At(place.Entry.ValueSpan(), $"The topic '{topic}' carries messages of the category {real}, not {written.Trim().ToLowerInvariant()}.")
                .WithText(contract, place.Entry.Value, wanted);
        }
    }
}
