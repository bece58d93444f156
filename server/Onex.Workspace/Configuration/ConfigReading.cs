using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Workspace.Configuration;

/// <summary>A configuration file, read.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Config">What could be understood.</param>
/// <param name="Diagnostics">Every mistake; with one the file is not to be relied on.</param>
internal sealed record ConfigReading(string Path, SourceText Text, WorkspaceConfig Config, ImmutableArray<Diagnostic> Diagnostics);
