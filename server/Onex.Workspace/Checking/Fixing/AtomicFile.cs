using System.Text;
using Onex.Workspace.Paths;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Checking.Fixing;

/// <summary>Changes one file in one step: at every moment it holds all of the old text or all of the new.</summary>
internal static class AtomicFile
{
    private const string Changed = "It was changed in the meantime.";

    private static readonly DiskFileSystem Disk = new();

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces a file that still holds the text it was read with. Permissions stay.</summary>
    /// <returns>Why nothing was changed; null when it was.</returns>
    public static string? Replace(string path, string before, string after) => Guard(() =>
    {
        if (Disk.KindOf(path) != DiskEntryKind.File) return Disk.KindOf(path) == DiskEntryKind.Link ? "It is a link. Nothing is written through links." : Changed;
        var old = Utf8.GetBytes(before);
        if (!Disk.Read(path).AsSpan().SequenceEqual(old)) return Changed;
        return WithNewFile(path, after, Disk.ModeOf(path), added =>
        {
            if (!Disk.TryExchange(added, path))
            {
                File.Move(added, path, overwrite: true);
                return null;
            }
            // The old text has the new file's name now. An edit that came in at the last moment goes back to its place.
            if (Disk.Read(added).AsSpan().SequenceEqual(old)) return null;
            return Disk.TryExchange(added, path) ? Changed : throw new IOException("The file could not be put back.");
        });
    });

    /// <summary>Makes a file, with the folders that it needs, where there is none.</summary>
    /// <returns>Why nothing was made; null when it was.</returns>
    public static string? Create(string path, string text) => Guard(() =>
    {
        if (Disk.KindOf(path) != DiskEntryKind.Missing) return "It is there already.";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return WithNewFile(path, text, null, added =>
        {
            Disk.Move(added, path);
            return null;
        });
    });

    private static string? WithNewFile(string path, string text, UnixFileMode? mode, Func<string, string?> put)
    {
        var added = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Disk.Write(added, Utf8.GetBytes(text), mode);
            Disk.Flush(added);
            var fault = put(added);
            Disk.FlushFolder(Path.GetDirectoryName(path)!);
            return fault;
        }
        finally
        {
            File.Delete(added);
        }
    }

    private static string? Guard(Func<string?> change)
    {
        try
        {
            return change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
