using System.Collections.Immutable;
using Onex.Language.Contracts.Computations;
using Onex.Language.Contracts.StateMachines;
using Onex.Language.Contracts.Workflows;

namespace Onex.Language.Contracts;

/// <summary>
/// What a node's <c>contract.yaml</c> says, as far as a node is rendered from it. The dialect is the one of omnibase_infra
/// and of core's own guides ("infra"). Made by <see cref="ContractReader"/>.
/// </summary>
/// <param name="Name">The name of the node and of its folder, e.g. <c>node_infrastructure_postgres_writer_effect</c>.</param>
/// <param name="NodeType">One of the four <c>…_GENERIC</c> values.</param>
/// <param name="Description">Empty where the contract has none.</param>
public sealed record Contract(
    string Name,
    ContractVersion ContractVersion,
    ContractVersion NodeVersion,
    string NodeType,
    string Description,
    ModelReference InputModel,
    ModelReference OutputModel,
    HandlerRouting HandlerRouting,
    ImmutableArray<IoOperation> IoOperations,
    ImmutableArray<ContractDependency> Dependencies,
    ImmutableArray<ErrorType> ErrorTypes,
    ImmutableArray<ModelDefinition> Definitions,
    ContractMetadata Metadata)
{
    /// <summary>What the node works out, in any order: one may use the output of another.</summary>
    public ImmutableArray<Computation> Computations { get; init; } = [];

    /// <summary>Null where the contract does not say.</summary>
    public ContractPerformance? Performance { get; init; }

    /// <summary>Null where the contract does not say.</summary>
    public ContractCaching? Caching { get; init; }

    /// <summary>Null where the contract does not say.</summary>
    public RetryPolicy? RetryPolicy { get; init; }

    /// <summary>Null where the contract does not say.</summary>
    public CircuitBreaker? CircuitBreaker { get; init; }

    /// <summary>Null where the contract does not say.</summary>
    public HealthCheck? HealthCheck { get; init; }

    /// <summary>The model of a REDUCER's state; null for a node that has none.</summary>
    public ModelReference? StateModel { get; init; }

    /// <summary>Null for a node that is no state machine.</summary>
    public MachineDefinition? StateMachine { get; init; }

    /// <summary>What a REDUCER asks others to do.</summary>
    public ImmutableArray<IntentDefinition> Intents { get; init; } = [];

    /// <summary>The workflow of an orchestrator; null where the contract has none.</summary>
    public Workflow? Workflow { get; init; }
}
