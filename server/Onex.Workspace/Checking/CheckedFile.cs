using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Checking;

/// <summary>A file and what is wrong with it.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Text">What the diagnostics' spans refer to: as much of the file as could be read.</param>
/// <param name="Location">The project that it lies in, which the paths in fixes start from; null for a configuration.</param>
/// <param name="Source">The file as it was read; null for a configuration and for a file that could not be read as a whole.</param>
/// <param name="Diagnostics">In the order of the text.</param>
public sealed record CheckedFile(string Path, SourceText Text, ProjectFile? Location, ICheckedText? Source, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Null for what is no contract.</summary>
    public ContractDocument? Contract => (Source as CheckedContract)?.Contract;
}
