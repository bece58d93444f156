using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Categories;

internal sealed class CategorySpellingRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("CATEGORY-005", "A contract writes message_category in one case", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        bool? isUpper = null;
        foreach (var place in CategoryPlaces.In(contract))
        {
            if (place.Known is not { } written) continue;
            var upper = !written.Any(char.IsAsciiLetterLower);
            if (upper == (isUpper ??= upper)) continue;
            var wanted = isUpper.Value ? written.Trim().ToUpperInvariant() : written.Trim().ToLowerInvariant();
            yield return Descriptor.At(place.Entry.ValueSpan(), $"The contract writes its first message_category in {(isUpper.Value ? "capitals" : "small letters")}, this one not.")
                .WithText(contract, place.Entry.Value, wanted);
        }
    }
}
