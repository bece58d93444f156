using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>
/// analyze_fsm of omnibase_core: no cycle without exit. A machine that has no terminal state at all is meant to go on for ever.
/// </summary>
internal sealed class EndlessStateRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-011", "From every state the machine can come to an end", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, StateMachine: { TerminalNames.IsEmpty: false, Graph: { } graph } machine }) yield break;
        foreach (var state in machine.States.Where(s => graph.HasExit(s.Name.Value) && !graph.LeadingToTheEnd.Contains(s.Name.Value)))
            yield return Descriptor.At(state.Name.ContentSpan, $"No way leads from '{state.Name.Value}' to a terminal state.");
    }
}
