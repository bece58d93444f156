using System.Collections.Immutable;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>The contract of a node that makes a new state and intents of a state and an event, and does nothing else.</summary>
internal static class ReducerContract
{
    public static Contract Compose(NodeNaming naming)
    {
        var operations = ReducerOperations.Of(naming.Spec);
        var contract = CommonContract.Compose(naming, operations, ReducerDefinitions.Compose(naming));
        return contract with
        {
            StateModel = new ModelReference(naming.ModelClass(ModelRoles.State), naming.ModelModule(ModelRoles.State), "What the events so far came to."),
            StateMachine = ReducerMachine.Compose(naming.Spec),
            Intents = operations.All(operation => operation.OperationType == ReducerOperations.Custom) ? [] : [PersistIntent.Definition],
            ErrorTypes = [.. Errors(operations)],
        };
    }

    private static IEnumerable<ErrorType> Errors(ImmutableArray<IoOperation> operations)
    {
        if (operations.Any(operation => operation.OperationType == ReducerOperations.Transition))
            yield return new ErrorType("ModelOnexError", "INVALID_STATE: the state machine does not know the trigger in this state.", false);
        if (operations.Any(operation => operation.OperationType == ReducerOperations.Custom))
            yield return new ErrorType("ModelOnexError", "METHOD_NOT_IMPLEMENTED: nothing tells what the operation does.", false);
    }
}
