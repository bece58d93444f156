using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Categories;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>
/// omnibase_core's local runtime refuses such a contract; omnibase_infra's takes it, and some of its nodes are written so.
/// Commands have a rule of their own.
/// </summary>
internal sealed class EventModelRequiredRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ROUTING-006", "With payload_type_match every routing entry has an event_model", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing is not { IsByPayloadType: true } routing || contract.IsDamaged) yield break;
        foreach (var entry in routing.Entries.Where(e => e.Mapping["event_model"].IsNothing() && !MessageCategories.IsCommand(e)))
        {
            yield return Descriptor.At(entry.Mapping.FirstKeySpan(), $"{entry.Label} has no event_model, by which payload_type_match chooses it.")
                .WithFix("Add event_model", EventModelFixes.Add(contract, entry));
        }
    }
}
