using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Vocabulary;

internal sealed class MistypedKeyRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("KEY-001", "Keys are not mistyped", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects => VocabularyRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from finding in contract.VocabularyFindings
        where finding.Fault == VocabularyFault.MistypedKey
        let message = $"'{finding.Entry.Name}' is no key of {finding.Path}.{VocabularyRules.DidYouMean(finding)}"
        select Descriptor.At(finding.Entry.Key.ContentSpan, message).WithFix(VocabularyRules.Rename(contract, finding));
}
