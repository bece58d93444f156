using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Vocabulary;

internal sealed class NumberBoundsRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("VALUE-003", "A number is within its bounds", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects => VocabularyRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from finding in contract.VocabularyFindings
        where finding.Fault == VocabularyFault.OutOfBounds
        select Descriptor.At(finding.Value.ContentSpan, $"{finding.Path} is {ShapeWords.Of(finding.Expected)}.");
}
