namespace Onex.Workspace.Paths;

internal static class DiskEntry
{
    /// <summary>What stands at a path, without following a link there.</summary>
    public static DiskEntryKind KindOf(string path)
    {
        var entry = new FileInfo(path);
        if (entry.LinkTarget is not null) return DiskEntryKind.Link;
        var attributes = entry.Attributes;
        if (attributes == (FileAttributes)(-1)) return DiskEntryKind.Missing;
        if (attributes.HasFlag(FileAttributes.ReparsePoint)) return DiskEntryKind.Link;
        return attributes.HasFlag(FileAttributes.Directory) ? DiskEntryKind.Folder : DiskEntryKind.File;
    }
}
