using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>Takes a step again, up to three times, where its failure may pass by itself.</summary>
internal sealed class RetryingFileSystem(IFileSystem inner, Action<TimeSpan> pause) : IFileSystem
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(80), TimeSpan.FromMilliseconds(200)];

    public DiskEntryKind KindOf(string path) => Try(() => inner.KindOf(path));

    public byte[] Read(string path) => Try(() => inner.Read(path));

    public UnixFileMode? ModeOf(string path) => Try(() => inner.ModeOf(path));

    public IReadOnlyList<string> NamesIn(string folder) => Try(() => inner.NamesIn(folder));

    public void CreateFolder(string path) => Try(() => inner.CreateFolder(path));

    public void RemoveFolder(string path) => Try(() => inner.RemoveFolder(path));

    public void Write(string path, ReadOnlyMemory<byte> bytes, UnixFileMode? mode) => Try(() => inner.Write(path, bytes, mode));

    public void Flush(string file) => Try(() => inner.Flush(file));

    public void FlushFolder(string folder) => Try(() => inner.FlushFolder(folder));

    public void Move(string from, string to) => Try(() => inner.Move(from, to));

    public bool TryExchange(string first, string second) => Try(() => inner.TryExchange(first, second));

    public void Delete(string file) => Try(() => inner.Delete(file));

    private void Try(Action step) => Try(() =>
    {
        step();
        return true;
    });

    private T Try<T>(Func<T> step)
    {
        foreach (var wait in Pauses)
        {
            try
            {
                return step();
            }
            catch (Exception e) when (OperatingSystemErrors.MayPass(e))
            {
                pause(wait);
            }
        }
        return step();
    }
}
