using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>analyze_fsm of omnibase_core: every state can be reached from the initial one.</summary>
internal sealed class UnreachableStateRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-006", "Every state can be reached from the initial one", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, StateMachine: { Graph: { } graph } machine }) yield break;
        foreach (var state in machine.States.Where(s => !graph.Reachable.Contains(s.Name.Value)))
            yield return Descriptor.At(state.Name.ContentSpan, $"No way leads from '{machine.InitialState!.Value}' to the state '{state.Name.Value}'.");
    }
}
