namespace Onex.Testing;

/// <summary>An empty folder of a test's own, removed at the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string MemoryDisk = "/dev/shm";

    /// <param name="inMemory">For tests of thousands of writes that wait for the disk each: in memory, where the machine has such a place.</param>
    public TemporaryFolder(bool inMemory = false) => Path = inMemory && Directory.Exists(MemoryDisk)
        ? Directory.CreateDirectory(System.IO.Path.Combine(MemoryDisk, $"onex-test-{Guid.NewGuid():N}")).FullName
        : Directory.CreateTempSubdirectory("onex-test-").FullName;

    public string Path { get; }

    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
