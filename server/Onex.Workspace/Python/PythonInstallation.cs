using System.Collections.Immutable;

namespace Onex.Workspace.Python;

/// <summary>What an interpreter's files tell about it.</summary>
/// <param name="SiteFolders">Those of its package folders that exist, in the order in which they are searched.</param>
internal sealed record PythonInstallation(string? Version, string? Prefix, ImmutableArray<string> SiteFolders)
{
    /// <summary>The folder of the standard library; null where it is not known.</summary>
    public string? Library { get; init; }
}
