using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>What a contract means for the package that is rendered from it.</summary>
/// <param name="Component">Whose templates are used.</param>
internal sealed record Package(
    Contract Contract,
    PackageNames Names,
    Component Component,
    ImmutableArray<PackageService> Services,
    ImmutableArray<PackageOperation> Operations,
    ImmutableArray<PackageModel> Models)
{
    public PackageModel? Record => Models.FirstOrDefault(model => model.Definition.Name == Names.ModelClass(DefinitionComposer.RecordRole));

    /// <summary>The operation that examples and tests show: the first that really does something.</summary>
    public PackageOperation Probe => Operations.FirstOrDefault(operation => operation.Kind != OperationPlan.Custom) ?? Operations[0];

    public ModelDefinition? FindDefinition(string name) => Contract.Definitions.FirstOrDefault(definition => definition.Name == name);

    public bool IsInfrastructure => Services.All(service => service.Component.Transport.Length > 0);

    public static (Package? Package, OnexError? Error) Read(Contract contract)
    {
        if (contract.NodeType != "EFFECT_GENERIC")
            return (null, new OnexError(ErrorCodes.InvalidNodeType, ErrorLevel.User, $"There are no templates for {contract.NodeType} nodes.", "Choose EFFECT."));
        var (names, error) = PackageNames.Read(contract);
        if (names is null) return (null, error);
        var services = PackageService.Of(contract);
        if (services.IsEmpty) return Refuse("it names no service with its protocol under dependencies");
        var component = services is [{ Component.HasOwnTemplates: true } only] ? only.Component : ComponentCatalog.Generic;
        var operations = contract.IoOperations.Select(operation => Operation(operation, services, component)).ToImmutableArray();
        if (operations.IsEmpty) return Refuse("it has no io_operations");
        if (FindDuplicate(operations.Select(operation => operation.Method)) is { } method)
            return Refuse($"several operations would be called '{method}' in Python");
        var models = contract.Definitions.Select(definition => PackageModel.Of(definition, names)).ToImmutableArray();
        var problem = FindProblem(models, names, contract, services);
        return problem is null ? (new Package(contract, names, component, services, operations, models), null) : Refuse(problem);
    }

    private static PackageOperation Operation(IoOperation operation, ImmutableArray<PackageService> services, Component component)
    {
        var own = services.Where(service => operation.Systems.Contains(service.Name)).ToImmutableArray();
        var isKnown = component.Kinds.Any(kind => kind.Name == operation.OperationType);
        return new PackageOperation(
            operation.Operation,
            PythonNames.ToMemberName(operation.Operation),
            isKnown ? operation.OperationType : OperationPlan.Custom,
            operation.Description,
            own.IsEmpty ? services : own);
    }

    private static string? FindProblem(
        ImmutableArray<PackageModel> models,
        PackageNames names,
        Contract contract,
        ImmutableArray<PackageService> services)
    {
        foreach (var role in new[] { "input", "output", "config" })
        {
            if (models.All(model => model.Definition.Name != names.ModelClass(role))) return $"it has no definition of {names.ModelClass(role)}";
        }
        foreach (var model in models)
        {
            if (!PythonNames.IsIdentifier(model.Definition.Name)) return $"'{model.Definition.Name}' cannot be the name of a model";
            if (FindDuplicate(model.Fields.Select(field => field.Name)) is { } field)
                return $"several fields of {model.Definition.Name} would be called '{field}' in Python";
        }
        if (contract.OutputModel.Name != names.ModelClass("output")) return $"the output model is called {contract.OutputModel.Name}, not {names.ModelClass("output")}";
        var badName = services.SelectMany(service => new[] { service.Protocol, service.Connection }).FirstOrDefault(name => !PythonNames.IsIdentifier(name));
        return badName is null ? null : $"'{badName}' under dependencies cannot be a Python name";
    }

    /// <summary>A name that occurs twice, or that is empty because nothing of the original can be in a Python name.</summary>
    private static string? FindDuplicate(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "" };
        return names.FirstOrDefault(name => !seen.Add(name));
    }

    private static (Package? Package, OnexError? Error) Refuse(string reason) =>
        (null, new OnexError(ErrorCodes.InvalidContract, ErrorLevel.User, $"No package can be rendered from this contract: {reason}."));
}
