using System.Text.RegularExpressions;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>The names of a package, as they stand in its contract.</summary>
/// <param name="Name">PascalCase, e.g. <c>PostgresWriter</c>.</param>
/// <param name="Service">snake_case, e.g. <c>postgres_writer</c>.</param>
/// <param name="Type">e.g. <c>Effect</c>.</param>
/// <param name="Package">The package that <c>node.py</c> is a module of.</param>
/// <param name="Folder">The name of the node's own folder.</param>
/// <param name="VersionFolder">e.g. <c>v1_0_0/</c>; empty in the flat layout.</param>
internal sealed partial record PackageNames(string Name, string Service, string Type, string Package, string Folder, string VersionFolder)
{
    public string NodeClass => $"Node{TypeSuffix.Append(Name, Type)}";

    public string NodeModule => $"{Package}.node";

    public string HandlerClass => $"Handler{Name}";

    public string HandlerModule => $"{Package}.handlers.handler_{Service}";

    public string OperationEnum => $"Enum{Name}OperationType";

    public string StateEnum => $"Enum{Name}State";

    public string TriggerEnum => $"Enum{Name}Trigger";

    public string ContractClass => $"Model{TypeSuffix.Append(Name, Type)}Contract";

    public string ContractModule => $"model_{TypeSuffix.Append(Service, "_" + Type.ToLowerInvariant())}_contract";

    public string ModelClass(string role) => $"Model{Name}{role[..1].ToUpperInvariant()}{role[1..]}";

    public string TopPackage => Package.Split('.')[0];

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
        var model = InputModel().Match(contract.InputModel.Name);
        var module = InputModule().Match(contract.InputModel.Module);
        if (!model.Success) return Refuse($"the input model is called {contract.InputModel.Name}, not Model…Input");
        if (!module.Success) return Refuse($"the input model's module is {contract.InputModel.Module}, not ….models.model_…_input");
        var package = module.Groups["package"].Value;
        if (!package.Split('.').All(PythonNames.IsIdentifier)) return Refuse($"{package} cannot be a Python package");
        var parts = package.Split('.');
        var hasVersion = parts.Length > 1 && VersionPart().IsMatch(parts[^1]);
        var folder = hasVersion ? parts[^2] : parts[^1];
        // Files are called after it with some words more, and a file name ends at 255 bytes.
        if (folder.Length > 200) return Refuse("the name of its folder is longer than 200 characters");
        if (!FolderName().IsMatch(folder)) return Refuse($"its folder {folder} has no snake_case name");
        if (folder != contract.Name) return Refuse($"its name is {contract.Name}, but its modules lie in {folder}");
        var type = contract.NodeType[..1] + contract.NodeType[1..^"_GENERIC".Length].ToLowerInvariant();
        return (new PackageNames(model.Groups["name"].Value, module.Groups["service"].Value, type, package, folder, hasVersion ? parts[^1] + "/" : ""), null);
    }

    private static (PackageNames? Names, OnexError? Error) Refuse(string reason) =>
        (null, new OnexError(ErrorCodes.InvalidContract, ErrorLevel.User, $"No package can be rendered from this contract: {reason}."));

    [GeneratedRegex(@"^Model(?<name>[A-Z][A-Za-z0-9]*)Input\z")]
    private static partial Regex InputModel();

    [GeneratedRegex(@"^(?<package>[A-Za-z0-9_.]+)\.models\.model_(?<service>[a-z][a-z0-9_]*)_input\z")]
    private static partial Regex InputModule();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"^v\d+_\d+_\d+\z")]
    private static partial Regex VersionPart();
}
