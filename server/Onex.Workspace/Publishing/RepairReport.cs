using System.Collections.Immutable;

namespace Onex.Workspace.Publishing;

/// <summary>What was found of a publication that was cut off, and done about it.</summary>
/// <param name="TookBack">A publication was cut off before it was final; the disk is as it was before it.</param>
/// <param name="Completed">A publication was cut off after it was final; the disk is as it is to be after it.</param>
/// <param name="Kept">
/// Files, relative to the root, that someone has written after the cut, and that were left as they are. Their versions from before it are in
/// <c>.onex/local/rescued/</c>.
/// </param>
public sealed record RepairReport(bool TookBack, bool Completed, ImmutableArray<string> Kept)
{
    public static RepairReport Nothing { get; } = new(false, false, []);
}
