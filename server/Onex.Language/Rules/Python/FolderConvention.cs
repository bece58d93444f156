namespace Onex.Language.Rules.Python;

/// <summary>
/// How a folder of a node package names its modules, after omnibase_infra's naming check: a module in <c>handlers/</c> is mostly a handler,
/// and what only that handler uses may stand beside it under its own prefix.
/// </summary>
internal sealed record FolderConvention(string Folder, params string[] ModulePrefixes)
{
    private static readonly FolderConvention[] All =
    [
        new("models", "model_"),
        new("enums", "enum_"),
        new("handlers", "handler_", "adapter_", "protocol_", "model_", "enum_", "registry_"),
        new("protocols", "protocol_"),
    ];

    /// <summary>The convention for a file; null for one that has none, such as <c>__init__.py</c>.</summary>
    public static FolderConvention? For(PythonFile file) =>
        file.FileName == "__init__.py" ? null : All.FirstOrDefault(c => c.Folder == file.FolderName);

    /// <summary>What the classes of a module begin with, e.g. <c>Handler</c> in <c>handler_x.py</c>; null where the module's name is not one of this folder.</summary>
    public string? ClassPrefixOf(PythonFile file) =>
        ModulePrefixes.FirstOrDefault(p => file.FileName.StartsWith(p, StringComparison.Ordinal)) is { } prefix
            ? char.ToUpperInvariant(prefix[0]) + prefix[1..^1]
            : null;
}
