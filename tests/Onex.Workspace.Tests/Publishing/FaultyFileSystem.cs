using Onex.Workspace.Paths;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>The real disk, with something done before each step: counted from 1, by what the step is called.</summary>
internal sealed class FaultyFileSystem(Action<int, string> beforeStep) : IFileSystem
{
    private readonly DiskFileSystem disk = new();

    public int Steps { get; private set; }

    public DiskEntryKind KindOf(string path) => Look(nameof(KindOf), path, () => disk.KindOf(path));

    public byte[] Read(string path) => Look(nameof(Read), path, () => disk.Read(path));

    public UnixFileMode? ModeOf(string path) => Look(nameof(ModeOf), path, () => disk.ModeOf(path));

    public IReadOnlyList<string> NamesIn(string folder) => Look(nameof(NamesIn), folder, () => disk.NamesIn(folder));

    public void CreateFolder(string path) => Step(nameof(CreateFolder), path, () => disk.CreateFolder(path));

    public void RemoveFolder(string path) => Step(nameof(RemoveFolder), path, () => disk.RemoveFolder(path));

    public void Write(string path, ReadOnlyMemory<byte> bytes, UnixFileMode? mode)
    {
        // A write can fail with half of it done; so the step before which something is done stands in its middle.
        disk.Write(path, bytes[..(bytes.Length / 2)], mode);
        Step(nameof(Write), path, () => disk.Write(path, bytes, mode));
    }

    public void Flush(string file) => Step(nameof(Flush), file, () => disk.Flush(file));

    public void FlushFolder(string folder) => Step(nameof(FlushFolder), folder, () => disk.FlushFolder(folder));

    public void Move(string from, string to) => Step(nameof(Move), $"{from} → {to}", () => disk.Move(from, to));

    public bool TryExchange(string first, string second) =>
        Step(nameof(TryExchange), $"{first} ↔ {second}", () => ExchangeIsKnown && disk.TryExchange(first, second));

    public void Delete(string file) => Step(nameof(Delete), file, () => disk.Delete(file));

    /// <summary>Whether the disk can exchange two files in one step; not all can.</summary>
    public bool ExchangeIsKnown { get; init; } = true;

    /// <summary>Whether a step that only looks at the disk counts as one.</summary>
    public bool CountsLooks { get; init; }

    private void Step(string name, string what, Action step) => Step(name, what, () =>
    {
        step();
        return true;
    });

    /// <summary>Looking changes nothing, so that an end before it is the same as an end before the next step that does.</summary>
    private T Look<T>(string name, string what, Func<T> step) => CountsLooks ? Step(name, what, step) : step();

    private T Step<T>(string name, string what, Func<T> step)
    {
        beforeStep(++Steps, $"{name} {what}");
        return step();
    }
}
