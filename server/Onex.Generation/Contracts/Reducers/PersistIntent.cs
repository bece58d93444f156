using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>The intent that asks to keep a new state, in the words in which omnibase_core's own state machines ask for it.</summary>
internal static class PersistIntent
{
    public const string Type = "persist_state";

    public static IntentDefinition Definition { get; } = new(
        Type,
        "state_persistence",
        new ModelReference("ModelPayloadPersistState", "omnibase_core.models.reducer.payloads", ""),
        "Asks to keep the new state.");
}
