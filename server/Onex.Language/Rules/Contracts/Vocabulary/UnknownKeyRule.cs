using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Vocabulary;

internal sealed class UnknownKeyRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("KEY-002", "Where all keys are known, no others stand", DiagnosticSeverity.Information);

    public ImmutableArray<ContractDialect> Dialects => VocabularyRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from finding in contract.VocabularyFindings
        where finding.Fault == VocabularyFault.UnknownKey
        let known = ShapeWords.Names([.. ((MapShape)finding.Expected).Keys.Select(k => k.Name)])
        select Descriptor.At(finding.Entry.Key.ContentSpan, $"Nobody reads '{finding.Entry.Name}' in {finding.Path}, which holds {known}.");
}
