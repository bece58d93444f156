using System.Collections.Immutable;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Workspace.Compilation;

/// <summary>Finds on disk what there is to check of a node.</summary>
public static class CompileTargetReader
{
    private const string PackageFile = "__init__.py";
    private const string NodeFile = "node.py";

    /// <summary>A generated package has less than a hundred files; this only ends what is no node's folder.</summary>
    private const int MostFiles = 2000;

    private static readonly EnumerationOptions PlainFiles = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
    };

    /// <summary>The node whose <c>contract.yaml</c> lies in a folder, with its Python files.</summary>
    /// <param name="folder">An absolute path.</param>
    public static CompileTarget Read(string folder)
    {
        var root = ImportRootOf(folder);
        ImmutableArray<string> files =
        [
            .. Directory.EnumerateFiles(folder, "*.py", PlainFiles)
                .Take(MostFiles)
                .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
        var node = Path.Combine(folder, NodeFile);
        var module = CompileTarget.ModuleOf(Path.GetRelativePath(root, node).Replace(Path.DirectorySeparatorChar, '/'));
        return new CompileTarget(root, PythonPathFolders(), files, module, File.Exists(node) ? NodeClassIn(File.ReadAllText(node)) : null);
    }

    /// <summary>The folders of the user's PYTHONPATH.</summary>
    internal static ImmutableArray<string> PythonPathFolders() =>
    [
        .. (Environment.GetEnvironmentVariable("PYTHONPATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified),
    ];

    /// <summary>The first folder upwards that is no package.</summary>
    private static string ImportRootOf(string folder)
    {
        var root = folder;
        while (File.Exists(Path.Combine(root, PackageFile)) && Path.GetDirectoryName(root) is { } parent) root = parent;
        return root;
    }

    private static string? NodeClassIn(string source) => PythonParser.Parse(new SourceText(source)).Body
        .OfType<ClassDef>()
        .FirstOrDefault(definition => definition.Name.StartsWith("Node", StringComparison.Ordinal))?.Name;
}
