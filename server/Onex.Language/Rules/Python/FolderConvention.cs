namespace Onex.Language.Rules.Python;

/// <summary>
/// How a folder of a node package names its modules, after omnibase_infra's naming check: a module in <c>handlers/</c> is mostly a handler,
/// and what only that handler uses may stand beside it under its own prefix.
/// </summary>
internal sealed record FolderConvention(string Folder, params string[] ModulePrefixes)
{
    private static readonly FolderConvention[] All =
    [
        new("models", "model_", "enum_", "protocol_"),
        new("enums", "enum_"),
        new("handlers", "handler_", "adapter_", "protocol_", "model_", "enum_", "registry_", "mixin_", "util_", "constants"),
        new("protocols", "protocol_", "types_"),
        new("registry", "registry_"),
        new("dispatchers", "dispatcher_"),
        new("mixins", "mixin_"),
    ];

    /// <summary>Modules of these prefixes hold functions and values.</summary>
    private static readonly string[] WithoutClasses = ["util_", "constants", "types_"];

    /// <summary>The convention for a file; null for one that has none, such as <c>__init__.py</c>.</summary>
    public static FolderConvention? For(PythonFile file) =>
        file.IsPackageFile() || file.FileName.StartsWith('_') ? null : All.FirstOrDefault(c => c.Folder == file.FolderName);

    /// <summary>The module is named as one of this folder.</summary>
    public bool IsNamed(PythonFile file) => ModulePrefixes.Any(p => file.FileName.StartsWith(p, StringComparison.Ordinal));

    /// <summary>What the classes of a module begin with, e.g. <c>Handler</c> in <c>handler_x.py</c>; null where the module's name does not say.</summary>
    public string? ClassPrefixOf(PythonFile file) =>
        ModulePrefixes.Except(WithoutClasses).FirstOrDefault(p => file.FileName.StartsWith(p, StringComparison.Ordinal)) is { } prefix
            ? char.ToUpperInvariant(prefix[0]) + prefix[1..^1]
            : null;

    /// <summary>A class has a prefix, in PascalCase.</summary>
    public static bool IsNamed(string name, string prefix) =>
        name.Length > prefix.Length
        && name.StartsWith(prefix, StringComparison.Ordinal)
        && !char.IsLower(name[prefix.Length])
        && !name.Contains('_', StringComparison.Ordinal);
}
