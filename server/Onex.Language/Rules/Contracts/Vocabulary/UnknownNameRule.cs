using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Vocabulary;

internal sealed class UnknownNameRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("VALUE-002", "A name is one of those that are known", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects => VocabularyRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from finding in contract.VocabularyFindings
        where finding.Fault == VocabularyFault.UnknownName
        let name = ((YamlScalar)finding.Value).Value
        let message = $"{finding.Path} is {ShapeWords.Of(finding.Expected)}, not '{name}'.{VocabularyRules.DidYouMean(finding)}"
        // What an anchor stands before is meant in other places too.
        select Descriptor.At(finding.Value.ContentSpan, message).WithText(contract, finding.Value, finding.Value.Anchor is null ? finding.Meant : null);
}
