using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Computes;
using Onex.Generation.Rendering.Effects;
using Onex.Generation.Rendering.Orchestrators;
using Onex.Generation.Rendering.Reducers;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>What a contract means for the package that is rendered from it.</summary>
/// <param name="Body">What is particular to its type.</param>
internal sealed record Package(Contract Contract, PackageNames Names, INodeBody Body, ImmutableArray<PackageModel> Models, ImmutableArray<PackageEnum> Enums)
{
    public PackageModel? Record => Models.FirstOrDefault(model => model.Definition.Name == Names.ModelClass(ModelRoles.Record));

    public ModelDefinition? FindDefinition(string name) => Contract.Definitions.FirstOrDefault(definition => definition.Name == name);

    public static (Package? Package, OnexError? Error) Read(Contract contract, ComponentCatalog components)
    {
        var (names, error) = PackageNames.Read(contract);
        if (names is null) return (null, error);
        contract = WorkflowModels.Complete(ReducerModels.Complete(contract, names), names);
        var (body, bodyProblem) = ReadBody(contract, names, components);
        if (body is null) return Refuse(bodyProblem);
        var models = contract.Definitions.Select(definition => PackageModel.Of(definition, names)).ToImmutableArray();
        var enums = PackageEnum.Of(contract, names);
        var problem = FindProblem(body) ?? FindProblem(models, names, contract) ?? enums.Select(one => one.FindProblem()).FirstOrDefault(text => text is not null);
        return problem is null ? (new Package(contract, names, body, models, enums), null) : Refuse(problem);
    }

    private static (INodeBody? Body, string Problem) ReadBody(Contract contract, PackageNames names, ComponentCatalog components) => contract.NodeType switch
    {
        "EFFECT_GENERIC" => EffectBody.Read(contract, names, components),
        "ORCHESTRATOR_GENERIC" => OrchestratorBody.Read(contract, names),
        "REDUCER_GENERIC" => ReducerBody.Read(contract, names),
        "COMPUTE_GENERIC" => ComputeBody.Read(contract),
        _ => (null, $"there are no templates for {contract.NodeType} nodes"),
    };

    private static string? FindProblem(INodeBody body)
    {
        if (body.Operations.IsEmpty) return "it has no operations";
        return PackageNames.FindDuplicate(body.Operations.Select(operation => operation.Method)) is { } method
            ? $"several operations would be called '{method}' in Python"
            : null;
    }

    private static string? FindProblem(ImmutableArray<PackageModel> models, PackageNames names, Contract contract)
    {
        // Only an EFFECT has something to be configured: it works with a system.
        foreach (var role in names.Type == "Effect" ? new[] { "input", "output", "config" } : ["input", "output"])
        {
            if (models.All(model => model.Definition.Name != names.ModelClass(role))) return $"it has no definition of {names.ModelClass(role)}";
        }
        foreach (var model in models)
        {
            if (!PythonNames.IsIdentifier(model.Definition.Name)) return $"'{model.Definition.Name}' cannot be the name of a model";
            if (PackageNames.FindDuplicate(model.Fields.Select(field => field.Name)) is { } field)
                return $"several fields of {model.Definition.Name} would be called '{field}' in Python";
            if (model.Definition.Properties.Select(SampleValues.FindProblem).FirstOrDefault(text => text is not null) is { } impossible)
                return $"in {model.Definition.Name}, {impossible}";
        }
        if (!PythonNames.IsIdentifier(names.OperationEnum)) return $"'{names.OperationEnum}' cannot be the name of an enum";
        return FindOperationProblem(contract, names) ?? FindProblem(contract.HandlerRouting, names);
    }

    /// <summary>Models whose field <c>operation</c> allows other values than the node has operations would refuse its own requests.</summary>
    private static string? FindOperationProblem(Contract contract, PackageNames names)
    {
        var operations = contract.IoOperations.Select(operation => operation.Operation).ToHashSet(StringComparer.Ordinal);
        var other = contract.Definitions
            .SelectMany(definition => definition.Properties, (definition, property) => (definition.Name, property.Type))
            .FirstOrDefault(field => field.Type.Name == "enum" && field.Type.Reference == names.OperationEnum && !operations.SetEquals(field.Type.Members));
        return other.Type is null ? null : $"{other.Name} lists other values of {names.OperationEnum} than io_operations has operations";
    }

    private static string? FindProblem(HandlerRouting routing, PackageNames names)
    {
        var other = routing.Handlers.FirstOrDefault(route => route.Handler.Name.Length > 0 && (route.Handler.Name, route.Handler.Module) != (names.HandlerClass, names.HandlerModule));
        return other is null
            ? null
            : $"{names.HandlerClass} and {other.Handler.Name} of {other.Handler.Module} do its work, and a package is rendered with one handler in {names.Package}.handlers";
    }

    private static (Package? Package, OnexError? Error) Refuse(string reason) =>
        (null, new OnexError(ErrorCodes.InvalidContract, ErrorLevel.User, $"No package can be rendered from this contract: {reason}."));
}
