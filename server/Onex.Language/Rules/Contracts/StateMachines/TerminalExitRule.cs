using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>ModelFSMSubcontract of omnibase_core: no transition leads out of a terminal state.</summary>
internal sealed class TerminalExitRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-007", "No transition leads out of a terminal state", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine) yield break;
        foreach (var transition in machine.Transitions)
        {
            if (transition.From is not { } from || !machine.TerminalNames.Contains(from.Value)) continue;
            var found = Descriptor.At(from.ContentSpan, $"'{from.Value}' is a terminal state: the machine ends there.");
            var list = (YamlSequence)machine.Mapping["transitions"]!;
            var item = list.Items.First(i => ReferenceEquals(i.Resolved, transition.Mapping));
            yield return found.WithFix("Remove the transition", YamlEdits.RemoveItem(contract.Yaml, list, item), isPreferred: false);
        }
    }
}
