using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>
/// A trigger comes from a message that the node gets. Handlers may name triggers freely, so the rule speaks only where a contract calls
/// most of its triggers after what it lists as consumed.
/// </summary>
internal sealed class UnsentTriggerRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-012", "A trigger is called after something that the node gets", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, StateMachine: { } machine }) yield break;
        var consumed = ConsumedNames.Of(contract);
        var triggers = machine.Transitions.Select(t => t.Trigger).OfType<YamlScalar>().ToList();
        var names = triggers.Select(t => t.Value).Distinct(StringComparer.Ordinal).ToList();
        var sent = names.Where(name => consumed.Contains(ConsumedNames.Plain(name))).ToHashSet(StringComparer.Ordinal);
        if (sent.Count < 2 || sent.Count * 2 < names.Count) yield break;
        foreach (var trigger in triggers.Where(t => !sent.Contains(t.Value)).DistinctBy(t => t.Value, StringComparer.Ordinal))
            yield return Descriptor.At(trigger.ContentSpan, $"The contract consumes nothing called '{trigger.Value}', so nothing seems to send this trigger.");
    }
}
