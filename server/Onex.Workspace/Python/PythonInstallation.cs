using System.Collections.Immutable;

namespace Onex.Workspace.Python;

/// <summary>What an interpreter's files tell about it.</summary>
/// <param name="SiteFolders">Those of its package folders that exist, in the order in which they are searched.</param>
internal sealed record PythonInstallation(string? Version, string? Prefix, ImmutableArray<string> SiteFolders);
