using System.Collections.Immutable;

namespace Onex.Workspace.Compilation;

/// <summary>The Python that a node is checked with.</summary>
/// <param name="Program">Absolute path of the interpreter.</param>
/// <param name="ExtraPaths">Folders that the user's PYTHONPATH adds; the isolated mode of the interpreter does not read it.</param>
/// <param name="HasModule">Whether a top-level module is installed there.</param>
public sealed record CompileInterpreter(string Program, ImmutableArray<string> ExtraPaths, Func<string, bool> HasModule);
