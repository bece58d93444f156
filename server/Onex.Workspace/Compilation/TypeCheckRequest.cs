using System.Collections.Immutable;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>One run of a type checker over a node.</summary>
/// <param name="Files">Those of the target's files that are checked.</param>
/// <param name="Stubs">Folders with stubs of packages that are not installed.</param>
/// <param name="Cache">An absolute path: where mypy keeps between runs what it learnt of omnibase_core.</param>
internal sealed record TypeCheckRequest(
    PythonTool Checker, PythonInterpreter Interpreter, CompileTarget Target, ImmutableArray<string> Files, ImmutableArray<string> Stubs, string Cache)
{
    /// <summary>The first run over omnibase_core reads more than two thousand modules; this only ends what hangs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Where imports are looked for before the interpreter's own folders.</summary>
    public ImmutableArray<string> SearchFolders => [Target.ImportRoot, .. Target.ExtraFolders, .. Stubs];

    /// <summary>A checker that is a Python program must not import what happens to lie in the node's folder.</summary>
    public static ImmutableDictionary<string, string> Variables { get; } =
        ImmutableDictionary<string, string>.Empty.Add("PYTHONSAFEPATH", "1").Add("PYTHONDONTWRITEBYTECODE", "1");
}
