using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.StateMachines;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>analyze_fsm of omnibase_core: a state without a way out is a terminal one, or something was forgotten.</summary>
internal sealed class DeadEndRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-008", "A state without an exit is a terminal one", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, StateMachine: { Graph: { } graph } machine }) yield break;
        foreach (var state in machine.States.Where(s => !graph.HasExit(s.Name.Value) && !machine.TerminalNames.Contains(s.Name.Value)))
        {
            var found = Descriptor.At(state.Name.ContentSpan, $"No transition leads out of '{state.Name.Value}', and it is no terminal state.");
            // The first terminal state makes a machine one that comes to an end: then all its states have to.
            var isSafe = !machine.TerminalNames.IsEmpty || graph.Before([state.Name.Value]).SetEquals(machine.StateNames);
            yield return isSafe
                ? found.WithFix($"Make '{state.Name.Value}' a terminal state", MakeTerminal(contract.Yaml, machine, state), isPreferred: false)
                : found;
        }
    }

    private static ImmutableArray<TextEdit> MakeTerminal(YamlDocument yaml, StateMachine machine, StateDefinition state)
    {
        var name = StateFixes.Written(state.Name.Value);
        return machine.Mapping.Find("terminal_states") is { } entry
            ? YamlEdits.AppendItem(yaml, entry.Value, [name])
            : YamlEdits.InsertEntry(yaml, machine.Mapping, null, ["terminal_states:", $"  - {name}"]);
    }
}
