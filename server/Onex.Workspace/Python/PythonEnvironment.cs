using System.Collections.Immutable;
using Onex.Generation.Errors;

namespace Onex.Workspace.Python;

/// <summary>The Python that nodes are made for, as found on this machine. Made by <see cref="PythonEnvironmentFinder"/>.</summary>
/// <param name="Interpreter">Null where there is none.</param>
/// <param name="SearchPath">Where its imports come from.</param>
/// <param name="Packages">The ONEX packages found there, ordered by name.</param>
/// <param name="Tools">Of mypy, pyright, basedpyright and ruff those that were found, in this order.</param>
/// <param name="Error">Set where an interpreter was asked for by name and is not there or does not answer.</param>
public sealed record PythonEnvironment(
    PythonInterpreter? Interpreter,
    PythonSearchPath SearchPath,
    ImmutableArray<PythonPackage> Packages,
    ImmutableArray<PythonTool> Tools,
    OnexError? Error)
{
    /// <summary>For people: environments that should have been taken first and have no interpreter that can be started.</summary>
    public ImmutableArray<string> PassedOver { get; init; } = [];

    public PythonPackage? FindPackage(string name) => Packages.FirstOrDefault(package => package.Name == name);

    public PythonTool? FindTool(string name) => Tools.FirstOrDefault(tool => tool.Name == name);
}
