using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>omnibase_core's gate operation-match-requires-operation. Its runtime refuses such a contract when it starts.</summary>
internal sealed class OperationRequiredRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ROUTING-004", "Every routing entry has an operation", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing is not { IsByPayloadType: false } routing) yield break;
        foreach (var entry in routing.Entries.Where(e => e.Operation is null))
        {
            if (OperationFixes.PlaceOf(contract, entry) is not { } place) continue;
            yield return Descriptor.At(place, $"{entry.Label} has no operation; without the strategy payload_type_match entries are chosen by it.")
                .WithFix("Add the operation", OperationFixes.Add(contract, entry));
        }
    }
}
