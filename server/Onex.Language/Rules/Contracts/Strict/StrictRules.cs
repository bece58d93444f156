using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Strict;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Strict;

/// <summary>The rules that ask what the strict contract models of omnibase_core ask. They speak only with <see cref="RuleProfile.Strict"/>.</summary>
internal static class StrictRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new StrictUnknownKeyRule(),
        new StrictMissingKeyRule(),
        new StrictKindRule(),
        new StrictValueRule(),
        new StrictPerformanceRule(),
        new StrictWeightsRule(),
    ];

    public static ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    /// <summary>What is missing or wrong in a text that was not read to its end nobody knows.</summary>
    public static IEnumerable<Diagnostic> Report(RuleDescriptor rule, ContractDocument contract, StrictFault fault) =>
        contract.IsDamaged ? [] : contract.StrictFindings.Where(f => f.Fault == fault).Select(f => rule.At(f.Span, f.Message));
}
