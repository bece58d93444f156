using System.Collections.Immutable;

namespace Onex.Workspace.Compilation;

/// <summary>A type checker that was found, and how it is started.</summary>
internal sealed record TypeChecker(string Name, string Program, ImmutableArray<string> Arguments);
