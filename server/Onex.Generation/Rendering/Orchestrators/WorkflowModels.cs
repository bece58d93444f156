using System.Collections.Immutable;
using Onex.Generation.Contracts;
using Onex.Generation.Contracts.Orchestrators;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;

namespace Onex.Generation.Rendering.Orchestrators;

/// <summary>
/// The models that the code of a workflow fills. A contract need not define those that only that code makes; those that it defines may have
/// more fields, but none that nothing fills.
/// </summary>
internal static class WorkflowModels
{
    /// <summary>The contract with the models that it leaves out, and with the steps of its graph as the members of their enum.</summary>
    public static Contract Complete(Contract contract, PackageNames names)
    {
        if (contract.NodeType != "ORCHESTRATOR_GENERIC" || contract.Workflow is not { } workflow) return contract;
        var known = contract.Definitions.Select(definition => definition.Name).ToHashSet(StringComparer.Ordinal);
        var missing = WorkflowDefinitions.StepModels(names.Name, names.ModelClass("input")).Where(definition => !known.Contains(definition.Name));
        return contract with { Definitions = [.. contract.Definitions.Concat(missing).Select(definition => Complete(definition, workflow, names))] };
    }

    /// <summary>What the code of a workflow lacks or cannot fill, as the end of a sentence about the contract; null where all is well.</summary>
    public static string? FindProblem(Contract contract, PackageNames names)
    {
        if (contract.Definitions.FirstOrDefault(definition => OrchestratorBody.Classes.Contains(definition.Name)) is { } taken) return $"the code of its workflow has a class {taken.Name} of its own";
        ImmutableArray<ModelDefinition> used =
        [
            .. WorkflowDefinitions.StepModels(names.Name, names.ModelClass("input")),
            new ModelDefinition(names.ModelClass("output"), "", [WorkflowDefinitions.Results(names.Name)]),
            new ModelDefinition(names.ModelClass("config"), "", WorkflowDefinitions.Settings),
        ];
        return used.Select(model => FindProblem(model, contract)).FirstOrDefault(problem => problem is not null);
    }

    private static string? FindProblem(ModelDefinition used, Contract contract)
    {
        if (contract.Definitions.FirstOrDefault(definition => definition.Name == used.Name) is not { } own) return null;
        foreach (var field in used.Properties)
        {
            if (own.Find(field.Name) is not { } property) return $"{used.Name} has no field {field.Name}";
            if (property.Type.Name != field.Type.Name || property.Type.Reference != field.Type.Reference || property.Type.Nullable != field.Type.Nullable || !field.Type.Members.All(property.Type.Members.Contains)) return $"{used.Name}.{field.Name} is of another type than its workflow gives it";
        }
        var extra = own.Properties.FirstOrDefault(property => FieldArguments.IsRequired(property) && used.Find(property.Name) is null && !CommonProperties.IsCommon(property.Name));
        return extra is null ? null : $"nothing fills {used.Name}.{extra.Name}, which is required";
    }

    private static ModelDefinition Complete(ModelDefinition definition, Workflow workflow, PackageNames names) =>
        definition with { Properties = [.. definition.Properties.Select(property => property.Type.Name == "enum" && property.Type.Reference == WorkflowDefinitions.StepEnum(names.Name) ? property with { Type = property.Type with { Members = [.. workflow.Nodes.Select(node => node.Id)] } } : property)] };
}
