using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>ModelFSMSubcontract of omnibase_core: what terminal_states and error_states list are states.</summary>
internal sealed class SpecialStateRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-010", "terminal_states and error_states name states", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        contract.StateMachine is not { } machine
            ? []
            : machine.TerminalStates.Concat(machine.ErrorStates)
                .Where(name => !machine.StateNames.Contains(name.Value))
                .Select(name => Descriptor.At(name.ContentSpan, $"There is no state '{name.Value}'.").WithNearest(contract, name, machine.StateNames));
}
