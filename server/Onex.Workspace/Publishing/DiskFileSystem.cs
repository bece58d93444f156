using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

internal sealed class DiskFileSystem : IFileSystem
{
    public DiskEntryKind KindOf(string path) => DiskEntry.KindOf(path);

    public byte[] Read(string path) => File.ReadAllBytes(path);

    public UnixFileMode? ModeOf(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);

    public IReadOnlyList<string> NamesIn(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void RemoveFolder(string path) => Directory.Delete(path, recursive: false);

    public void Write(string path, ReadOnlyMemory<byte> bytes, UnixFileMode? mode)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes.Span);
        if (mode is { } bits && !OperatingSystem.IsWindows()) File.SetUnixFileMode(stream.SafeFileHandle, bits);
    }

    public void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    public void FlushFolder(string folder)
    {
        // NTFS journals names itself, and Windows cannot open a folder for this.
        if (!OperatingSystem.IsWindows()) UnixCalls.FlushFolder(folder);
    }

    public void Move(string from, string to)
    {
        if (OperatingSystem.IsLinux() && UnixCalls.TryRename(from, to, UnixCalls.NoReplace)) return;
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to, overwrite: false);
    }

    public bool TryExchange(string first, string second) =>
        OperatingSystem.IsLinux() && UnixCalls.TryRename(first, second, UnixCalls.Exchange);

    public void Delete(string file) => File.Delete(file);
}
