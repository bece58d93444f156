using System.Text.RegularExpressions;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Naming;

namespace Onex.Generation.Rendering;

/// <summary>The names of a package, as they stand in its contract.</summary>
/// <param name="Name">PascalCase, e.g. <c>PostgresWriter</c>.</param>
/// <param name="Service">snake_case, e.g. <c>postgres_writer</c>.</param>
/// <param name="Type">e.g. <c>Effect</c>.</param>
/// <param name="Package">The package that <c>node.py</c> is a module of.</param>
/// <param name="Folder">The name of the node's own folder.</param>
/// <param name="VersionFolder">e.g. <c>v1_0_0/</c>; empty in the flat layout.</param>
/// <param name="OperationEnum">What a request's <c>operation</c> is of.</param>
internal sealed partial record PackageNames(
    string Name, string Service, string Type, string Package, string Folder, string VersionFolder, ModelReference Input, ModelReference Output, ModelReference Handler,
    string OperationEnum)
{
    public string NodeClass => $"Node{TypeSuffix.Append(Name, Type)}";

    public string NodeModule => $"{Package}.node";

    public string HandlerClass => Handler.Name;

    public string HandlerModule => Handler.Module;

    public string OperationEnumModule => OperationEnum == $"Enum{Name}OperationType" ? $"enum_{Service}_operation_type" : Casing.ToSnakeCase(OperationEnum);

    public string StateEnum => $"Enum{Name}State";

    public string TriggerEnum => $"Enum{Name}Trigger";

    public string ContractClass => $"Model{TypeSuffix.Append(Name, Type)}Contract";

    public string ContractModule => $"model_{TypeSuffix.Append(Service, "_" + Type.ToLowerInvariant())}_contract";

    /// <param name="role">input, output, config, record, or another last word of a model's name.</param>
    public string ModelClass(string role) => role switch
    {
        "input" => Input.Name,
        "output" => Output.Name,
        _ => $"Model{Name}{role[..1].ToUpperInvariant()}{role[1..]}",
    };

    /// <summary>The name of a model's file without <c>.py</c>.</summary>
    public string ModelModule(string model)
    {
        if (new[] { Input, Output }.FirstOrDefault(reference => reference.Name == model) is { } own) return LastPart(own.Module);
        var prefix = $"Model{Name}";
        return model.StartsWith(prefix, StringComparison.Ordinal) && model.Length > prefix.Length
            ? $"model_{Service}_{Casing.ToSnakeCase(model[prefix.Length..])}"
            : Casing.ToSnakeCase(model);
    }

    public NodeLayout Layout => VersionFolder.Length > 0 ? NodeLayout.Versioned : NodeLayout.Flat;

    public string TopPackage => Package.Split('.')[0];

    /// <summary>The package that the node's own folder lies in; empty where it lies in none.</summary>
    public string ParentPackage => FolderPackage.Length == Folder.Length ? "" : FolderPackage[..^(Folder.Length + 1)];

    /// <summary>The package of the node's own folder.</summary>
    public string FolderPackage => VersionFolder.Length == 0 ? Package : Package[..^VersionFolder.Length];

    /// <summary>A name that occurs twice, or that is empty because nothing of the original can be in a Python name.</summary>
    public static string? FindDuplicate(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "" };
        return names.FirstOrDefault(name => !seen.Add(name));
    }

    /// <summary>Reads the names out of a contract; an error where they are not those of a package that can be rendered.</summary>
    public static (PackageNames? Names, OnexError? Error) Read(Contract contract)
    {
        var module = ModelModuleName().Match(contract.InputModel.Module);
        if (!module.Success) return Refuse($"the input model's module is {contract.InputModel.Module}, not ….models.<module> of the node's own package");
        var package = module.Groups["package"].Value;
        if (!package.Split('.').All(PythonNames.IsIdentifier)) return Refuse($"{package} cannot be a Python package");
        if (ModelModuleName().Match(contract.OutputModel.Module).Groups["package"].Value != package)
            return Refuse($"the output model's module is {contract.OutputModel.Module}, and the input model's package is {package}.models");
        foreach (var model in new[] { contract.InputModel, contract.OutputModel })
        {
            if (!ModelName().IsMatch(model.Name)) return Refuse($"'{model.Name}' cannot be the name of a model: it is to be called Model…");
        }
        if (contract.InputModel.Name == contract.OutputModel.Name) return Refuse($"{contract.InputModel.Name} is both the input and the output model");

        var parts = package.Split('.');
        var hasVersion = parts.Length > 1 && VersionPart().IsMatch(parts[^1]);
        var folder = hasVersion ? parts[^2] : parts[^1];
        // Files are called after it with some words more, and a file name ends at 255 bytes.
        if (folder.Length > 200) return Refuse("the name of its folder is longer than 200 characters");
        if (!FolderName().IsMatch(folder)) return Refuse($"its folder {folder} has no snake_case name");
        if (folder != contract.Name) return Refuse($"its name is {contract.Name}, but its modules lie in {folder}");
        var type = contract.NodeType[..1] + contract.NodeType[1..^"_GENERIC".Length].ToLowerInvariant();
        var (name, service) = ReadService(contract, folder, type, hasVersion);
        var handler = contract.HandlerRouting.Handlers.Select(route => route.Handler).FirstOrDefault(one => one.Name.Length > 0)
            ?? new ModelReference($"Handler{name}", $"{package}.handlers.handler_{service}", "");
        if (!PythonNames.IsIdentifier(handler.Name)) return Refuse($"'{handler.Name}' cannot be the name of a handler");
        if (!HandlerModuleName().IsMatch(handler.Module) || !handler.Module.StartsWith($"{package}.handlers.", StringComparison.Ordinal))
            return Refuse($"{handler.Name} lies in {handler.Module}, not in {package}.handlers.handler_…");
        return (new PackageNames(name, service, type, package, folder, hasVersion ? parts[^1] + "/" : "", contract.InputModel, contract.OutputModel, handler, OperationEnumOf(contract) ?? $"Enum{name}OperationType"), null);
    }

    /// <summary>What the node is called without its type: as its models are called, else as its folder.</summary>
    private static (string Name, string Service) ReadService(Contract contract, string folder, string type, bool isVersioned)
    {
        var model = InputModel().Match(contract.InputModel.Name);
        var module = InputModule().Match(LastPart(contract.InputModel.Module));
        if (model.Success && module.Success) return (model.Groups["name"].Value, module.Groups["service"].Value);
        var service = folder.StartsWith("node_", StringComparison.Ordinal) ? folder["node_".Length..] : folder;
        var suffix = "_" + type.ToLowerInvariant();
        if (service.EndsWith(suffix, StringComparison.Ordinal) && service.Length > suffix.Length) service = service[..^suffix.Length];
        var domain = contract.Metadata.Domain + "_";
        if (isVersioned && service.StartsWith(domain, StringComparison.Ordinal) && service.Length > domain.Length) service = service[domain.Length..];
        return (Casing.ToPascalCase(service), service);
    }

    /// <summary>The enum that the input model's field <c>operation</c> is of.</summary>
    private static string? OperationEnumOf(Contract contract) =>
        contract.Definitions.FirstOrDefault(definition => definition.Name == contract.InputModel.Name)?.Find("operation")?.Type is { Name: "enum", Reference: { Length: > 0 } name } ? name : null;

    private static string LastPart(string module) => module[(module.LastIndexOf('.') + 1)..];

    private static (PackageNames? Names, OnexError? Error) Refuse(string reason) =>
        (null, new OnexError(ErrorCodes.InvalidContract, ErrorLevel.User, $"No package can be rendered from this contract: {reason}."));

    [GeneratedRegex(@"^Model(?<name>[A-Z][A-Za-z0-9]*)Input\z")]
    private static partial Regex InputModel();

    [GeneratedRegex(@"^model_(?<service>[a-z][a-z0-9_]*)_input\z")]
    private static partial Regex InputModule();

    [GeneratedRegex(@"^Model[A-Z0-9][A-Za-z0-9]*\z")]
    private static partial Regex ModelName();

    [GeneratedRegex(@"^(?<package>[A-Za-z0-9_.]+)\.models\.[a-z][a-z0-9_]*\z")]
    private static partial Regex ModelModuleName();

    [GeneratedRegex(@"\.handlers\.handler_[a-z0-9_]+\z")]
    private static partial Regex HandlerModuleName();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"^v\d+_\d+_\d+\z")]
    private static partial Regex VersionPart();
}
