using System.Collections.Immutable;

namespace Onex.Workspace.Python;

/// <summary>A checker that belongs to an environment, and how to start it.</summary>
/// <param name="Name"><c>mypy</c>, <c>pyright</c>, <c>basedpyright</c> or <c>ruff</c>.</param>
/// <param name="FileName">An absolute path.</param>
/// <param name="Arguments">What comes before the tool's own arguments, e.g. <c>-m mypy</c> behind an interpreter.</param>
public sealed record PythonTool(string Name, string FileName, ImmutableArray<string> Arguments);
