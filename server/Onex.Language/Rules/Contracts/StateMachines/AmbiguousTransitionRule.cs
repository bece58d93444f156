using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>ModelFSMSubcontract of omnibase_core: no two transitions with the same state, trigger and priority. Their conditions do not count.</summary>
internal sealed class AmbiguousTransitionRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-005", "A trigger leads out of a state on one way", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine) yield break;
        var seen = new Dictionary<(string From, string Trigger, long Priority), string>();
        foreach (var transition in machine.Transitions)
        {
            if (transition is not { From: { } from, To: { } to, Trigger: { } trigger }) continue;
            if (seen.TryAdd((from.Value, trigger.Value, transition.Priority), to.Value)) continue;
            var first = seen[(from.Value, trigger.Value, transition.Priority)];
            yield return Descriptor.At(
                trigger.ContentSpan,
                $"'{trigger.Value}' leads from '{from.Value}' to '{first}' already, with the same priority. Which one is taken depends on their order.");
        }
    }
}
