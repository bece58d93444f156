using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>
/// The single steps that publishing takes on disk. Each either happens as a whole or fails with an <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/>. Tests let each one fail in turn, or end the process before it.
/// </summary>
internal interface IFileSystem
{
    /// <summary>What stands at a path, without following a link there.</summary>
    DiskEntryKind KindOf(string path);

    byte[] Read(string path);

    /// <summary>Null where the platform has no such modes.</summary>
    UnixFileMode? ModeOf(string path);

    IReadOnlyList<string> NamesIn(string folder);

    void CreateFolder(string path);

    /// <summary>Removes a folder that is empty.</summary>
    void RemoveFolder(string path);

    /// <summary>Writes a private file that nobody else knows of yet, from the start if it is there.</summary>
    void Write(string path, ReadOnlyMemory<byte> bytes, UnixFileMode? mode);

    /// <summary>Returns once the file's bytes would survive a loss of power.</summary>
    void Flush(string file);

    /// <summary>Returns once the names in the folder would survive a loss of power.</summary>
    void FlushFolder(string folder);

    /// <summary>Gives a file or folder another name; fails where that name is taken.</summary>
    void Move(string from, string to);

    /// <summary>Lets two files change names in one step, so that neither is ever missing; false where the file system cannot.</summary>
    bool TryExchange(string first, string second);

    void Delete(string file);
}
