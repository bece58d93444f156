using System.Collections.Immutable;

namespace Onex.Workspace.Python;

/// <summary>A package that an environment can import.</summary>
/// <param name="Name">The import name.</param>
/// <param name="Version">Of its distribution; empty where nothing tells it.</param>
/// <param name="Folders">Its folder; several for a namespace package, or where separate stubs come first.</param>
public sealed record PythonPackage(string Name, string Version, ImmutableArray<string> Folders);
