using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts;

/// <summary>A rule about one contract file, which may look at what surrounds it.</summary>
public interface IContractRule
{
    private static readonly ImmutableArray<ContractDialect> InfraAlone = [ContractDialect.Infra];

    RuleDescriptor Descriptor { get; }

    /// <summary>The dialects that the rule speaks of.</summary>
    ImmutableArray<ContractDialect> Dialects => InfraAlone;

    IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings);
}
