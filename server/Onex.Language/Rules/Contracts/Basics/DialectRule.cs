using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Basics;

internal sealed class DialectRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DIALECT-001", "It can be told which kind of contract a file is", DiagnosticSeverity.Information);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode, ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var recognition = contract.Dialect;
        if (recognition.IsCertain || contract.Root is not { Entries.IsEmpty: false } root || contract.IsDamaged) yield break;
        yield return Descriptor.At(
            root.FirstKeySpan(),
            $"It cannot be told for certain which kind of contract this is: {recognition.Reason}. It is checked as one of the {Name(recognition.Dialect)} dialect.");
    }

    private static string Name(ContractDialect dialect) => dialect switch
    {
        ContractDialect.CoreNode => "core-node",
        ContractDialect.Handler => "handler",
        _ => "infra",
    };
}
