using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>The contract of a node that makes a new state and intents of a state and an event, and does nothing else.</summary>
internal static class ReducerContract
{
    public static Contract Compose(NodeNaming naming)
    {
        var aggregations = ReducerAggregations.Of(naming.Spec);
        var operations = ReducerOperations.Of(naming.Spec, aggregations);
        var contract = CommonContract.Compose(naming, operations, ReducerDefinitions.Compose(naming, aggregations));
        return contract with
        {
            StateModel = new ModelReference(naming.ModelClass(ModelRoles.State), naming.ModelModule(ModelRoles.State), "What the events so far came to."),
            StateMachine = ReducerMachine.Compose(naming.Spec),
            Computations = [.. naming.Spec.Computations.Where(computation => computation is not AggregationComputation), .. aggregations],
            Intents = operations.All(operation => operation.OperationType == IoOperation.Custom) ? [] : [PersistIntent.Definition, .. naming.Spec.Intents.Select(intent => ThresholdIntents.Compose(intent, naming.Spec.Domain))],
            ErrorTypes = [.. Errors(operations)],
        };
    }

    private static IEnumerable<ErrorType> Errors(ImmutableArray<IoOperation> operations)
    {
        if (operations.Any(operation => operation.OperationType is ReducerOperations.Transition or ReducerOperations.Reduce))
            yield return new ErrorType("ModelOnexError", "INVALID_STATE: the state machine does not know the trigger in this state.", false);
        if (operations.Any(operation => operation.OperationType is ReducerOperations.Aggregate or ReducerOperations.Reduce))
            yield return new ErrorType("ModelOnexError", "INVALID_INPUT: the event carries nothing that can be worked with.", false);
        if (operations.Any(operation => operation.OperationType == IoOperation.Custom))
            yield return new ErrorType("ModelOnexError", "METHOD_NOT_IMPLEMENTED: nothing tells what the operation does.", false);
    }
}
