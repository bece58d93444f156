using System.Collections.Immutable;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Compilation;

/// <summary>A node on disk that is to be type-checked and imported.</summary>
/// <param name="ImportRoot">Absolute path of the folder that <c>sys.path</c> must hold.</param>
/// <param name="ExtraFolders">Folders of the user's PYTHONPATH, which the interpreter's isolated mode does not read.</param>
/// <param name="Files">All its Python files, below the import root, with '/'.</param>
/// <param name="NodeModule">The dotted module of the node class.</param>
/// <param name="NodeClass">Null where the module has none, so that there is nothing to instantiate.</param>
public sealed record CompileTarget(
    string ImportRoot,
    ImmutableArray<string> ExtraFolders,
    ImmutableArray<string> Files,
    string NodeModule,
    string? NodeClass)
{
    private const string Extension = ".py";
    private const string PackageFile = ".__init__";

    public string PathOf(string file) => Path.GetFullPath(DiskPath.Of(ImportRoot, file));

    /// <summary>The dotted module that a file is.</summary>
    public static string ModuleOf(string file)
    {
        var name = file[..^Extension.Length].Replace('/', '.');
        return name.EndsWith(PackageFile, StringComparison.Ordinal) ? name[..^PackageFile.Length] : name;
    }
}
