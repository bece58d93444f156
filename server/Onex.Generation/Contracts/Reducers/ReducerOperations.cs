using System.Collections.Immutable;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>What the operations of a REDUCER do with an event.</summary>
internal static class ReducerOperations
{
    /// <summary>The event moves the state machine.</summary>
    public const string Transition = "transition";

    /// <summary>Nothing tells what becomes of the event.</summary>
    public const string Custom = "custom";

    /// <summary>Roles of verbs that tell others something, which is what intents are for.</summary>
    private static readonly ImmutableArray<string> Messengers = ["client", "emitter", "notifier", "publisher", "sender"];

    public static ImmutableArray<IoOperation> Of(NodeSpec spec)
    {
        var own = spec.Operations.Where(operation => !IsMessage(operation)).ToImmutableArray();
        if (own.IsEmpty) own = spec.Operations[..1];
        return [.. spec.Operations.Select(operation => Describe(spec, operation, own.Contains(operation)))];
    }

    private static IoOperation Describe(NodeSpec spec, string operation, bool isOwn)
    {
        if (isOwn && !spec.Transitions.IsEmpty) return new IoOperation(operation, Transition, "Moves the state machine by one event.", []);
        return new IoOperation(operation, Custom, $"Does '{operation.Replace('_', ' ')}'.", []);
    }

    private static bool IsMessage(string operation) => Verbs.Find(operation.Split('_')[0]) is { } found && Messengers.Contains(found.Verb.Role);
}
