using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Strict;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Strict;

internal sealed class StrictMissingKeyRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("STRICT-002", "All keys that the strict model requires are there", DiagnosticSeverity.Error) { IsStrict = true };

    public ImmutableArray<ContractDialect> Dialects => StrictRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        StrictRules.Report(Descriptor, contract, StrictFault.MissingKey);
}
