using System.Globalization;
using Onex.Generation.Errors;

namespace Onex.Workspace.Publishing;

/// <summary>
/// Keeps all other processes from publishing into a root. The operating system holds it for the open file and lets go when the process
/// ends, however it ends, so that there are no stale locks.
/// </summary>
internal sealed class ProcessLock : IDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(50);

    private readonly string root;
    private readonly FileStream stream;

    private ProcessLock(string root, FileStream stream, IReadOnlyList<string>? inheritedFolders)
    {
        this.root = root;
        this.stream = stream;
        InheritedFolders = inheritedFolders;
    }

    /// <summary>What the former holder had made when it was cut off, see <see cref="Acquire"/>; null where it was not cut off.</summary>
    public IReadOnlyList<string>? InheritedFolders { get; }

    /// <param name="makeFolders">
    /// Makes the folder that the lock stands in, and those above it, and says which have been made, relative to the root, outermost first.
    /// Called before each try, as the former holder may have removed them. They are noted beside the lock until it is let go.
    /// </param>
    /// <param name="pause">Waits for a while, or throws when cancelled.</param>
    /// <returns>The lock, or LOCKED with the holder's process id once <paramref name="patience"/> is used up.</returns>
    public static Result<ProcessLock> Acquire(
        string root, TimeSpan patience, Func<IReadOnlyList<string>> makeFolders, Action<TimeSpan> pause)
    {
        for (var waited = TimeSpan.Zero; ; waited += PollEvery)
        {
            var made = makeFolders();
            if (TryOpen(Path.Combine(root, StateFolder.ProcessLock)) is { } stream)
            {
                var inherited = ReadHolder(root)?.Folders;
                var note = (inherited ?? []).Union(made).Prepend(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                File.WriteAllLines(Path.Combine(root, StateFolder.LockHolder), note);
                return new ProcessLock(root, stream, inherited);
            }
            if (waited >= patience) return PublishErrors.Locked(root, ReadHolder(root)?.ProcessId);
            pause(PollEvery);
        }
    }

    public void Dispose()
    {
        File.Delete(Path.Combine(root, StateFolder.LockHolder));
        stream.Dispose();
    }

    /// <summary>Removes the lock's files together with the lock, for a root that is left as if nothing had been.</summary>
    public void Remove()
    {
        File.Delete(Path.Combine(root, StateFolder.LockHolder));
        // Unix can remove a file that is open, which leaves no moment in which another process holds what is being removed.
        if (OperatingSystem.IsWindows()) stream.Dispose();
        File.Delete(Path.Combine(root, StateFolder.ProcessLock));
        stream.Dispose();
    }

    private static FileStream? TryOpen(string path)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (!OperatingSystemErrors.IsDiskFull(e) && !OperatingSystemErrors.IsPermissionDenied(e))
        {
            return null;
        }
        // The former holder may have removed the file between our opening and our locking it.
        if (File.Exists(path)) return stream;
        stream.Dispose();
        return null;
    }

    private static (int? ProcessId, string[] Folders)? ReadHolder(string root)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(root, StateFolder.LockHolder));
            return (int.TryParse(lines.FirstOrDefault(), CultureInfo.InvariantCulture, out var id) ? id : null, lines[Math.Min(1, lines.Length)..]);
        }
        catch (IOException)
        {
            return null; // The holder has just let go, or is just writing.
        }
    }
}
