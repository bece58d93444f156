using System.Globalization;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The version that a folder's name tells, as <c>v1_2_0</c> does.</summary>
internal sealed record FolderVersion(long Major, long Minor, long Patch)
{
    /// <summary>Null for a name that tells none.</summary>
    public static FolderVersion? Read(string name) =>
        name.StartsWith('v') && name[1..].Split('_') is [var major, var minor, var patch]
        && Number(major) is { } first && Number(minor) is { } second && Number(patch) is { } third
            ? new FolderVersion(first, second, third)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
