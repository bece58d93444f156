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

    private ProcessLock(string root, FileStream stream)
    {
        this.root = root;
        this.stream = stream;
    }

    /// <param name="prepare">Makes the folder that the lock stands in. Called before each try, as the former holder may have removed it.</param>
    /// <param name="pause">Waits for a while, or throws when cancelled.</param>
    /// <returns>The lock, or LOCKED with the holder's process id once <paramref name="patience"/> is used up.</returns>
    public static Result<ProcessLock> Acquire(string root, TimeSpan patience, Action prepare, Action<TimeSpan> pause)
    {
        var path = Path.Combine(root, StateFolder.ProcessLock);
        for (var waited = TimeSpan.Zero; ; waited += PollEvery)
        {
            prepare();
            if (TryOpen(path) is { } stream)
            {
                File.WriteAllText(Path.Combine(root, StateFolder.LockHolder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                return new ProcessLock(root, stream);
            }
            if (waited >= patience) return PublishErrors.Locked(root, ReadHolder(root));
            pause(PollEvery);
        }
    }

    public void Dispose() => stream.Dispose();

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

    private static int? ReadHolder(string root)
    {
        try
        {
            return int.TryParse(File.ReadAllText(Path.Combine(root, StateFolder.LockHolder)), CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
