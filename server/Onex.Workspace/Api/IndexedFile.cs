using Onex.Language.Api;

namespace Onex.Workspace.Api;

/// <summary>What was read of a source file, and by what it is known that the file is still the same.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last changed, in ticks of UTC.</param>
internal sealed record IndexedFile(string Path, long Length, long Written, ApiModuleLocation Location, ApiOutline Outline)
{
    public bool IsSameAs(PythonModuleFile file) => Length == file.Info.Length && Written == file.Info.LastWriteTimeUtc.Ticks && Location == file.Location;
}
