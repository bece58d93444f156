using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Contracts.StateMachines;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>Writes the sections that only the contract of a REDUCER has.</summary>
internal static class ReducerSectionsWriter
{
    public static void Write(YamlWriter yaml, Contract contract)
    {
        if (contract.StateMachine is { } machine) yaml.Gap().Map("state_machine", y => WriteMachine(y, machine, contract));
        if (!contract.Intents.IsEmpty) yaml.Gap().Map("intent_emission", y => y.Flag("enabled", true).Maps("intents", contract.Intents, WriteIntent));
        if (contract.StateModel is not null) yaml.Gap().Map("idempotency", WriteIdempotency);
    }

    private static void WriteMachine(YamlWriter yaml, MachineDefinition machine, Contract contract)
    {
        ContractWriter.WriteVersion(yaml, "version", contract.ContractVersion);
        yaml.Text("state_machine_name", machine.Name);
        ContractWriter.WriteVersion(yaml, "state_machine_version", contract.ContractVersion);
        yaml.Text("description", machine.Description).Text("initial_state", machine.InitialState);
        yaml.Maps("states", machine.States, (y, state) => WriteState(y, state, machine, contract));
        yaml.Maps("transitions", machine.Transitions, (y, transition) => WriteTransition(y, transition, contract));
        if (!machine.TerminalStates.IsEmpty) yaml.Texts("terminal_states", machine.TerminalStates);
        yaml.Flag("persistence_enabled", contract.Intents.Any(intent => intent.IntentType == PersistIntent.Type));
    }

    private static void WriteState(YamlWriter yaml, MachineState state, MachineDefinition machine, Contract contract)
    {
        var isTerminal = machine.TerminalStates.Contains(state.Name);
        yaml.Text("state_name", state.Name);
        ContractWriter.WriteVersion(yaml, "version", contract.ContractVersion);
        yaml.Text("state_type", isTerminal ? "terminal" : "operational").Text("description", state.Description);
        if (isTerminal) yaml.Flag("is_terminal", true).Flag("is_recoverable", false);
    }

    private static void WriteTransition(YamlWriter yaml, MachineTransition transition, Contract contract)
    {
        yaml.Text("transition_name", transition.Name);
        ContractWriter.WriteVersion(yaml, "version", contract.ContractVersion);
        yaml.Text("from_state", transition.From).Text("to_state", transition.To).Text("trigger", transition.Trigger).Text("description", transition.Description);
        if (transition.Conditions.IsEmpty) return;
        yaml.Maps("conditions", transition.Conditions, (y, expression) => y.Text("expression", expression).Flag("required", true));
    }

    private static void WriteIntent(YamlWriter yaml, IntentDefinition intent)
    {
        yaml.Text("intent_type", intent.IntentType)
            .Text("target_pattern", intent.TargetPattern)
            .Text("payload_model", intent.Payload.Name)
            .Text("payload_module", intent.Payload.Module);
        if (intent.EventType.Length > 0) yaml.Text("event_type", intent.EventType);
        if (intent.Condition is { } condition) yaml.Map("emit_when", y => y
            .Text("result", condition.Result)
            .Text("comparison", condition.Comparison)
            .Literal("threshold", condition.Threshold.ToString(CultureInfo.InvariantCulture)));
        yaml.Text("description", intent.Description);
    }

    private static void WriteIdempotency(YamlWriter yaml) => yaml
        .Flag("enabled", true)
        .Text("strategy", "event_id_tracking")
        .Texts("tracking_fields", ["event_id"])
        .Text("description", "The state holds the ids of the last events that were applied; one of them again changes nothing and asks for nothing.");
}
