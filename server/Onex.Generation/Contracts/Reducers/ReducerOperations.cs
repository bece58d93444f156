using System.Collections.Frozen;
using System.Collections.Immutable;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>What the operations of a REDUCER do with an event.</summary>
internal static class ReducerOperations
{
    /// <summary>The event moves the state machine.</summary>
    public const string Transition = "transition";

    /// <summary>The event's item goes into what is worked out.</summary>
    public const string Aggregate = "aggregate";

    /// <summary>Both, as far as the event has a trigger and an item.</summary>
    public const string Reduce = "reduce";

    /// <summary>Roles of verbs that tell others something, which is what intents are for.</summary>
    private static readonly ImmutableArray<string> Messengers = ["client", "emitter", "notifier", "publisher", "sender"];

    /// <summary>Operations that are one function of aggregation; all others stand for whatever the node works out.</summary>
    private static readonly FrozenDictionary<string, string> Functions = new Dictionary<string, string>
    {
        ["average"] = "mean",
        ["count"] = "count",
        ["group"] = "group",
        ["sum"] = "sum",
        ["tally"] = "count",
        ["total"] = "sum",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<IoOperation> Of(NodeSpec spec, ImmutableArray<AggregationComputation> aggregations)
    {
        var own = spec.Operations.Where(operation => !IsMessage(operation)).ToImmutableArray();
        if (own.IsEmpty) own = spec.Operations[..1];
        var outputs = own.ToDictionary(operation => operation, operation => OutputsOf(operation, aggregations), StringComparer.Ordinal);
        // What no operation works out, the first does.
        outputs[own[0]] = [.. aggregations.Select(aggregation => aggregation.Output).Where(output => outputs[own[0]].Contains(output) || !outputs.Values.Any(some => some.Contains(output)))];
        return [.. spec.Operations.Select(operation => Describe(operation, outputs.GetValueOrDefault(operation, []), !spec.Transitions.IsEmpty && own.Contains(operation) && (operation == own[0] || !IsFunction(operation, aggregations)), aggregations))];
    }

    private static IoOperation Describe(string operation, ImmutableArray<string> outputs, bool moves, ImmutableArray<AggregationComputation> aggregations)
    {
        var works = string.Join("; ", aggregations.Where(aggregation => outputs.Contains(aggregation.Output)).Select(ComputationText.Describe));
        return (moves, outputs.IsEmpty) switch
        {
            (true, true) => new IoOperation(operation, Transition, "Moves the state machine by one event.", []),
            (true, false) => new IoOperation(operation, Reduce, $"Moves the state machine by one event, and works out {works}.", []) { OutputFields = outputs },
            (false, false) => new IoOperation(operation, Aggregate, $"Works out {works}.", []) { OutputFields = outputs },
            _ => new IoOperation(operation, IoOperation.Custom, "Is refused: nothing tells what it makes of an event.", []),
        };
    }

    private static ImmutableArray<string> OutputsOf(string operation, ImmutableArray<AggregationComputation> aggregations)
    {
        var isFunction = IsFunction(operation, aggregations);
        return [.. aggregations.Where(aggregation => !isFunction || aggregation.Function == Functions[operation]).Select(aggregation => aggregation.Output)];
    }

    private static bool IsFunction(string operation, ImmutableArray<AggregationComputation> aggregations) =>
        Functions.TryGetValue(operation, out var function) && aggregations.Any(aggregation => aggregation.Function == function);

    private static bool IsMessage(string operation) => Verbs.Find(operation.Split('_')[0]) is { } found && Messengers.Contains(found.Verb.Role);
}
