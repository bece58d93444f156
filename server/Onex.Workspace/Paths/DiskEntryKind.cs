namespace Onex.Workspace.Paths;

internal enum DiskEntryKind
{
    Missing,
    File,
    Folder,

    /// <summary>A symbolic link, junction or other reparse point, wherever it leads.</summary>
    Link,
}
