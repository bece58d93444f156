using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>The states of a reducer and how it moves between them.</summary>
internal static class StateMachineKeys
{
    private static readonly Shape State = Map(
        Required("state_name", AnyText, "The state's name."),
        Key("version", VersionMap, "The version of the definition. The strict models require it."),
        Key("state_type", Usually("operational", "initial", "intermediate", "terminal", "error", "snapshot"), "What sort of state it is. The strict models require it."),
        Key("description", AnyText, "What it means to be in this state."),
        Key("is_terminal", Flag, "Nothing leads out of the state."),
        Key("is_recoverable", Flag, "Work can go on after a failure in this state; never true for a terminal one."),
        Key("timeout_ms", WholeFrom(1), "How long the machine may stay in the state, in milliseconds."),
        Key("entry_actions", Texts, "What is done on entering the state, in this order."),
        Key("exit_actions", Texts, "What is done on leaving the state, in this order."),
        Key("required_data", Texts, "The fields that have to be there in this state."),
        Key("optional_data", Texts, "The fields that may be there in this state."),
        Key("validation_rules", Texts, "Rules that the data has to keep in this state."),
        Key("semantic_intent", AnyText, "What the state means to other tools, in a word."),
        Key("metadata", FreeMap, "Notes for drawing tools and readers."));

    private static readonly Shape Transition = Map(
        Required("from_state", AnyText, "The state before; * for any."),
        Required("to_state", AnyText, "The state afterwards."),
        Required("trigger", AnyText, "The event or command that causes the change."),
        Key("transition_name", AnyText, "A name for the change, different for each. The strict models require it."),
        Key("version", VersionMap, "The version of the definition. The strict models require it."),
        Key("description", AnyText, "When and why it happens."),
        Key("priority", Count, "Of several changes with the same trigger, the one with the greater number is tried first."),
        Key("conditions", ListOf(
                Key("condition_name", AnyText, "The condition's name."),
                Key("condition_type", AnyText, "What sort of condition it is."),
                Key("expression", AnyText, "A field, an operator and a value, e.g. order_id is_present."),
                Key("required", Flag, "The change does not happen where it is not met."),
                Key("error_message", AnyText, "What is said where it is not met."),
                Key("retry_count", Count, "How often it is tried again."),
                Key("timeout_ms", Count, "How long it may take, in milliseconds."),
                Key("description", AnyText, "What is checked."),
                Key("version", VersionMap, "The version of the definition.")),
            "What has to be true for the change to happen."),
        Key("actions", ListOf(
                Key("action_name", AnyText, "The action's name."),
                Key("action_type", AnyText, "What sort of action it is, e.g. intent_emission or state_update."),
                Key("action_config", Anything, "Settings of the action."),
                Key("execution_order", Count, "The place of the action in the row."),
                Key("is_critical", Flag, "The change fails where the action fails."),
                Key("rollback_action", AnyText, "What undoes it."),
                Key("timeout_ms", Count, "How long it may take, in milliseconds."),
                Key("version", VersionMap, "The version of the definition.")),
            "What is done when the change happens."),
        Key("rollback_transitions", Texts, "The changes that undo this one."),
        Key("is_atomic", Flag, "All of it happens or nothing."),
        Key("retry_enabled", Flag, "It is tried again where it fails."),
        Key("max_retries", Count, "How often it is tried again."),
        Key("retry_delay_ms", Count, "How long to wait in between, in milliseconds."));

    private static readonly MapShape Machine = Map(
        Key("state_machine_name", AnyText, "The machine's name."),
        Key("state_machine_version", VersionMap, "The machine's version. The strict models require it."),
        Key("version", VersionMap, "The version of this section. The strict models require it."),
        Key("description", AnyText, "What the machine keeps track of."),
        Key("initial_state", AnyText, "The state at the beginning; one of states."),
        Key("states", ListOf(State), "The states."),
        Key("transitions", ListOf(Transition), "The changes from state to state."),
        Key("terminal_states", Texts, "The states that nothing leads out of."),
        Key("error_states", Texts, "The states that mean failure."),
        Key("operations", ListOf(FreeMap), "What a person may do to the machine from outside."),
        Key("persistence_enabled", Flag, "The state outlives the process."),
        Key("checkpoint_interval_ms", WholeFrom(1000), "How often the state is saved, in milliseconds."),
        Key("max_checkpoints", WholeFrom(1), "How many saved states are kept."),
        Key("recovery_enabled", Flag, "After a crash the machine goes on from the last saved state."),
        Key("rollback_enabled", Flag, "Changes can be undone."),
        Key("conflict_resolution_strategy", AnyText, "Which of two changes at the same time wins."),
        Key("concurrent_transitions_allowed", Flag, "Several changes may be under way at once."),
        Key("transition_timeout_ms", WholeFrom(1), "How long a change may take, in milliseconds."),
        Key("strict_validation_enabled", Flag, "A trigger that no change knows is an error."),
        Key("state_monitoring_enabled", Flag, "The state is reported to monitoring."),
        Key("event_logging_enabled", Flag, "Every change is logged."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("state_machine", Machine, "The states of a reducer, and what leads from one to the next. The reducer base class runs it.").Ruled(),
        Key("state_transitions", Machine, "The same as state_machine under the name that the strict reducer model writes.").Ruled(),
        Key("fsm_handler_binding", FreeMap, "Which handler belongs to which state; with it the drift check compares handlers and states."),
        Key("lifecycle", Map(
                Key("states", Texts, "The states that a piece of work goes through."),
                Key("terminal_states", Texts, "The states that it ends in."),
                Key("semantics", AnyText, "What holds for every piece of work."),
                Key("initialization_timeout_s", WholeFrom(1), "How long starting may take, in seconds."),
                Key("cleanup_timeout_s", WholeFrom(1), "How long stopping may take, in seconds."),
                Key("error_recovery_enabled", Flag, "The node tries to recover from errors by itself."),
                Key("state_persistence_enabled", Flag, "The node's state outlives the process."),
                Key("health_check_interval_s", WholeFrom(1), "How often the node is asked whether it is well, in seconds.")),
            "How the node starts, stops and recovers."),
    ];
}
