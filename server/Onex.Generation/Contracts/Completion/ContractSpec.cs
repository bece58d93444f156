using System.Collections.Immutable;
using Onex.Generation.Contracts.Orchestrators;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;

namespace Onex.Generation.Contracts.Completion;

/// <summary>The spec that a contract is the answer to, so that a node from a contract goes the same way as one from a prompt.</summary>
internal static class ContractSpec
{
    public static NodeSpec Read(Contract contract, PackageNames names)
    {
        var record = contract.Definitions.FirstOrDefault(definition => definition.Name == names.ModelClass(ModelRoles.Record));
        return new NodeSpec(
            Enum.Parse<NodeType>(names.Type),
            names.Service,
            names.Name,
            contract.Metadata.Domain.Length > 0 ? contract.Metadata.Domain : "general",
            contract.Description.Length > 0 ? contract.Description : $"The {names.Type.ToUpperInvariant()} node {names.Name}.",
            ReadOperations(contract),
            contract.Metadata.Features,
            [.. contract.Dependencies.Where(dependency => dependency.Type == "service").Select(dependency => dependency.Name).Distinct(StringComparer.Ordinal)],
            [.. (record?.Properties ?? []).Select(property => new SpecField(property.Name, FieldTypes.ToPython(property.Type with { Nullable = false })))],
            FieldsOf(contract, names, "input"),
            FieldsOf(contract, names, "output"),
            contract.Computations,
            [.. contract.StateMachine?.States.Select(state => state.Name) ?? []],
            contract.StateMachine?.InitialState,
            contract.StateMachine?.TerminalStates ?? [],
            [.. contract.StateMachine?.Transitions.Select(transition => new SpecTransition(transition.From, transition.To, transition.Trigger)) ?? []],
            [.. contract.Intents.Select(ThresholdIntents.ReadSpec).OfType<SpecIntent>()],
            [.. contract.Workflow?.Nodes.Select(ReadStep) ?? []],
            new SpecConfidence(1, ImmutableSortedDictionary<string, double>.Empty),
            Evidence: [],
            Questions: []);
    }

    /// <summary>The fields of a model beside those that all nodes have.</summary>
    private static ImmutableArray<SpecField> FieldsOf(Contract contract, PackageNames names, string role) =>
    [
        .. (contract.Definitions.FirstOrDefault(definition => definition.Name == names.ModelClass(role))?.Properties ?? [])
            .Where(property => !CommonProperties.IsCommon(property.Name) && property.Type.Name is not ("enum" or "ref"))
            .Select(property => new SpecField(property.Name, FieldTypes.ToPython(property.Type))),
    ];

    private static SpecStep ReadStep(WorkflowNode node) => new(
        node.Id,
        node.DependsOn,
        node.NodeClass.Length > 0 ? node.NodeClass : null,
        node.Compensation.Length > 0 ? FailurePolicy.Compensate : node.ErrorAction == ErrorActions.Continue ? FailurePolicy.Skip : FailurePolicy.Stop,
        node.RetryCount,
        node.Compensation.Length > 0 ? node.Compensation : null);

    /// <summary>What it can be asked to do; what its handlers are routed by, where it says nothing else.</summary>
    private static ImmutableArray<string> ReadOperations(Contract contract)
    {
        var named = contract.IoOperations.Select(operation => operation.Operation);
        var routed = contract.HandlerRouting.Handlers.Select(route => route.Operation);
        ImmutableArray<string> operations = [.. (contract.IoOperations.IsEmpty ? routed : named).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        return operations.IsEmpty ? ["execute"] : operations;
    }
}
