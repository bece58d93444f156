namespace Onex.Language.Rules.Python;

/// <summary>How a folder of a node package names its modules and classes, e.g. <c>models/model_x.py</c> with <c>class ModelX</c>.</summary>
internal sealed record FolderConvention(string Folder, string ModulePrefix, string ClassPrefix)
{
    private static readonly FolderConvention[] All =
    [
        new("models", "model_", "Model"),
        new("enums", "enum_", "Enum"),
        new("handlers", "handler_", "Handler"),
        new("protocols", "protocol_", "Protocol"),
    ];

    /// <summary>The convention for a file; null for one that has none, such as <c>__init__.py</c>.</summary>
    public static FolderConvention? For(PythonFile file) =>
        file.FileName == "__init__.py" ? null : All.FirstOrDefault(c => c.Folder == file.FolderName);
}
