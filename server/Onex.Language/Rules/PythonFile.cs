using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules;

/// <summary>A Python file of a node package, read.</summary>
/// <param name="ModuleName">How the file is imported, e.g. <c>acme.nodes.node_x_effect.v1_0_0.node</c>.</param>
public sealed record PythonFile(string Path, string ModuleName, PythonModule Module) : PackageFile(Path, Module.Text);
