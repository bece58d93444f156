using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Vocabulary;

internal sealed class UnknownTopKeyRule : IContractRule
{
    /// <summary>It was renamed to contract_version and has a rule of its own.</summary>
    private const string Renamed = "version";

    public RuleDescriptor Descriptor { get; } = new("CONTRACT-013", "A contract's top-level keys are known", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects => VocabularyRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from finding in contract.VocabularyFindings
        where finding.Fault == VocabularyFault.UnknownTopKey && finding.Entry.Name != Renamed
        let message = $"'{finding.Entry.Name}' is no key that a contract has.{VocabularyRules.DidYouMean(finding)}"
        select Descriptor.At(finding.Entry.Key.ContentSpan, message).WithFix(VocabularyRules.Rename(contract, finding));
}
