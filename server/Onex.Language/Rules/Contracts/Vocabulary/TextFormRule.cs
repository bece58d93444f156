using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Vocabulary;

internal sealed class TextFormRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("VALUE-004", "A text has the form that its key wants", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects => VocabularyRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from finding in contract.VocabularyFindings
        where finding.Fault == VocabularyFault.WrongForm
        select Descriptor.At(finding.Value.ContentSpan, $"{finding.Path} is {ShapeWords.Of(finding.Expected)}.");
}
