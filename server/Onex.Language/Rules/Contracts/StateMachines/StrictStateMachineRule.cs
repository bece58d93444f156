using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>The fields that ModelFSMSubcontract of omnibase_core and its parts require. No state machine of omnibase_infra has all of them.</summary>
internal sealed class StrictStateMachineRule : IContractRule
{
    private static readonly string[] OfMachine = ["version", "state_machine_name", "state_machine_version", "description", "initial_state", "transitions"];
    private static readonly string[] OfState = ["version", "state_name", "state_type", "description"];
    private static readonly string[] OfTransition = ["version", "transition_name", "from_state", "to_state", "trigger"];
    private static readonly string[] OfCondition = ["condition_name", "condition_type", "expression"];
    private static readonly string[] OfAction = ["action_name", "action_type"];

    public RuleDescriptor Descriptor { get; } =
        new("FSM-013", "A state machine has all fields of the strict model", DiagnosticSeverity.Information) { IsStrict = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, StateMachine: { } machine }) return [];
        var found = new List<Diagnostic>();
        Require(machine.Mapping, OfMachine, "state machine", machine.Entry.Key.ContentSpan, found);
        foreach (var state in machine.States) Require(state.Mapping, OfState, $"state '{state.Name.Value}'", state.Name.ContentSpan, found);
        foreach (var transition in machine.Transitions)
        {
            Require(transition.Mapping, OfTransition, "transition", transition.Mapping.FirstKeySpan(), found);
            RequireAll(transition.Mapping["conditions"], OfCondition, "condition", found);
            RequireAll(transition.Mapping["actions"], OfAction, "action", found);
        }
        return found;
    }

    private void RequireAll(YamlNode? list, string[] keys, string what, List<Diagnostic> found)
    {
        foreach (var part in list is YamlSequence items ? items.Items.Select(i => i.Resolved).OfType<YamlMapping>() : [])
            Require(part, keys, what, part.FirstKeySpan(), found);
    }

    private void Require(YamlMapping? part, string[] keys, string what, TextSpan span, List<Diagnostic> found)
    {
        var missing = keys.Where(key => part?[key].IsNothing() ?? true).ToList();
        if (missing.Count > 0) found.Add(Descriptor.At(span, $"The {what} has no {string.Join(", ", missing)}, which the strict model requires."));
    }
}
