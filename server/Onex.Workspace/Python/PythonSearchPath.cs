using System.Collections.Immutable;

namespace Onex.Workspace.Python;

/// <summary>Where imports come from.</summary>
/// <param name="Folders">In the order in which they are searched.</param>
/// <param name="EditablePackages">Folders of packages by import name that editable installations map directly; they come after all folders.</param>
public sealed record PythonSearchPath(ImmutableArray<string> Folders, ImmutableSortedDictionary<string, string> EditablePackages)
{
    /// <summary>The folder of the standard library; null where it is not known, or is among the others.</summary>
    public string? Library { get; init; }

    public static PythonSearchPath Empty { get; } = new([], ImmutableSortedDictionary<string, string>.Empty);
}
