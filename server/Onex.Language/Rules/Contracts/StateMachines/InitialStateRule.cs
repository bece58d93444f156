using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>ModelFSMSubcontract of omnibase_core: the initial state is one of the states.</summary>
internal sealed class InitialStateRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-001", "A state machine begins in one of its states", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine) yield break;
        if (machine.InitialState is { } initial)
        {
            if (machine.StateNames.Contains(initial.Value)) yield break;
            yield return Descriptor.At(initial.ContentSpan, $"The initial state '{initial.Value}' is not among the states.")
                .WithNearest(contract, initial, machine.StateNames);
        }
        else if (!contract.IsDamaged && machine.Mapping.Find("initial_state") is { } entry)
        {
            yield return Descriptor.At(entry.ValueSpan(), "initial_state must be the name of a state.");
        }
        else if (!contract.IsDamaged)
        {
            var found = Descriptor.At(machine.Entry.Key.ContentSpan, "The state machine does not say in which state it begins.");
            if (machine.States is [var first, ..])
            {
                var edits = YamlEdits.InsertEntry(contract.Yaml, machine.Mapping, "description", [$"initial_state: {StateFixes.Written(first.Name.Value)}"]);
                found = found.WithFix($"Begin in '{first.Name.Value}'", edits, isPreferred: false);
            }
            yield return found;
        }
    }
}
