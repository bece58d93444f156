using System.Collections.Immutable;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

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
            contract.Description,
            ReadOperations(contract),
            contract.Metadata.Features,
            [.. contract.Dependencies.Where(dependency => dependency.Type == "service").Select(dependency => dependency.Name).Distinct(StringComparer.Ordinal)],
            [.. (record?.Properties ?? []).Select(property => new SpecField(property.Name, FieldTypes.ToPython(property.Type with { Nullable = false })))],
            Inputs: [],
            Outputs: [],
            Computations: [],
            States: [],
            InitialState: null,
            TerminalStates: [],
            Transitions: [],
            Steps: [],
            new SpecConfidence(1, ImmutableSortedDictionary<string, double>.Empty),
            Evidence: [],
            Questions: []);
    }

    /// <summary>What it can be asked to do; what its handlers are routed by, where it says nothing else.</summary>
    private static ImmutableArray<string> ReadOperations(Contract contract)
    {
        var named = contract.IoOperations.Select(operation => operation.Operation);
        var routed = contract.HandlerRouting.Handlers.Select(route => route.Operation);
        ImmutableArray<string> operations = [.. (contract.IoOperations.IsEmpty ? routed : named).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        return operations.IsEmpty ? ["execute"] : operations;
    }
}
