using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Strict;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Strict;

internal sealed class StrictKindRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("STRICT-003", "Values are of the types of the strict model", DiagnosticSeverity.Error) { IsStrict = true };

    public ImmutableArray<ContractDialect> Dialects => StrictRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        StrictRules.Report(Descriptor, contract, StrictFault.WrongKind);
}
