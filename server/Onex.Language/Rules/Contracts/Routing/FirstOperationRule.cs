using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>omnibase_core's gate dispatched-contract-operation, which omnibase_infra does not use for its own nodes.</summary>
internal sealed class FirstOperationRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ROUTING-005", "The first routing entry has an operation, whatever the strategy", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing is not { IsByPayloadType: true, Entries: [{ Index: 0, Operation: null } first, ..] }) yield break;
        if (OperationFixes.PlaceOf(contract, first) is not { } place) yield break;
        yield return Descriptor.At(place, "handlers[0] has no operation; a dispatched command finds its handler by it.")
            .WithFix("Add the operation", OperationFixes.Add(contract, first));
    }
}
