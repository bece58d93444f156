using System.Collections.Frozen;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Subcontracts;

/// <summary>ModelSubcontractConstraintValidator of omnibase_core: which sections a node of a type may not have, since another type does that work.</summary>
internal sealed class ForbiddenSubcontractRule : IContractRule
{
    private static readonly FrozenDictionary<string, string[]> Forbidden = new Dictionary<string, string[]>
    {
        ["COMPUTE_GENERIC"] = ["state_management", "aggregation", "state_transitions", "state_machine"],
        ["EFFECT_GENERIC"] = ["state_management", "aggregation"],
        ["ORCHESTRATOR_GENERIC"] = ["state_management"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public RuleDescriptor Descriptor { get; } =
        new("SUBCONTRACT-001", "State and aggregation belong to reducers", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["node_type"].AsText() is not { } type || !Forbidden.TryGetValue(type, out var keys)) yield break;
        foreach (var entry in contract.Root.Entries.Where(e => keys.Contains(e.Name)))
            yield return Descriptor.At(entry.Key.ContentSpan, $"A node of type {type} may not have {entry.Name}. A reducer (REDUCER_GENERIC) does that work.");
    }
}
