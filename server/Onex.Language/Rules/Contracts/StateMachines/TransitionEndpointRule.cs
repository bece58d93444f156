using Onex.Language.Contracts;
using Onex.Language.Contracts.StateMachines;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>ModelFSMSubcontract of omnibase_core: both ends of a transition are states; it may begin in any, written '*'.</summary>
internal sealed class TransitionEndpointRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-002", "A transition leads from a state to a state", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine) yield break;
        foreach (var transition in machine.Transitions)
        {
            foreach (var diagnostic in CheckEnd(contract, machine, transition, "from_state", transition.From)) yield return diagnostic;
            foreach (var diagnostic in CheckEnd(contract, machine, transition, "to_state", transition.To)) yield return diagnostic;
        }
    }

    private IEnumerable<Diagnostic> CheckEnd(ContractDocument contract, StateMachine machine, StateTransition transition, string key, YamlScalar? end)
    {
        if (end is null)
        {
            if (contract.IsDamaged) yield break;
            var span = transition.Mapping.Find(key)?.ValueSpan() ?? transition.Mapping.FirstKeySpan();
            yield return Descriptor.At(span, $"The transition has no {key}.");
        }
        else if (end.Value == StateTransition.AnyState)
        {
            if (key == "to_state") yield return Descriptor.At(end.ContentSpan, "A transition can begin in any state ('*'), but it ends in one.");
        }
        else if (!machine.StateNames.Contains(end.Value))
        {
            yield return Descriptor.At(end.ContentSpan, $"There is no state '{end.Value}'.").WithNearest(contract, end, machine.StateNames);
        }
    }
}
