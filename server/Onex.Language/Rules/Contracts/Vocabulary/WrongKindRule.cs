using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Vocabulary;

internal sealed class WrongKindRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("VALUE-001", "A value is of the kind that its key wants", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects => VocabularyRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from finding in contract.VocabularyFindings
        where finding.Fault == VocabularyFault.WrongKind
        let message = $"{finding.Path} wants {ShapeWords.Of(finding.Expected)}, not {ShapeWords.Of(finding.Value)}."
        select Descriptor.At(VocabularyRules.PlaceOf(contract, finding), message).WithFix(KindFixes.For(contract, finding));
}
