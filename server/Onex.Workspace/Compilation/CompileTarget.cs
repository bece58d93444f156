using System.Collections.Immutable;

namespace Onex.Workspace.Compilation;

/// <summary>A node on disk that is to be type-checked and imported.</summary>
/// <param name="ImportRoot">Absolute path of the folder that <c>sys.path</c> must hold.</param>
/// <param name="ExtraFolders">Folders of the user's PYTHONPATH, which the interpreter's isolated mode does not read.</param>
/// <param name="Modules">All its modules, dotted.</param>
/// <param name="NodeModule">The module of the node class.</param>
public sealed record CompileTarget(
    string ImportRoot,
    ImmutableArray<string> ExtraFolders,
    ImmutableArray<string> Modules,
    string NodeModule,
    string NodeClass);
