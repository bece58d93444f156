namespace Onex.Testing.Python;

/// <summary>
/// The omnibase packages that generated nodes run against: the stand-in, or the real ones
/// where <c>ONEX_CORE_SRC</c> names their source folders (those that it does not name are the stand-in's).
/// </summary>
/// <param name="Folders">What to put on Python's path, in order.</param>
public sealed record OnexLibrary(IReadOnlyList<string> Folders, bool IsReal)
{
    private static readonly Lazy<Task<OnexLibrary>> Found = new(FindAsync);

    public static OnexLibrary StandIn { get; } = new([Repository.PathOf("tests", "python", "standin")], IsReal: false);

    public string Path => string.Join(System.IO.Path.PathSeparator, Folders);

    public static Task<OnexLibrary> CurrentAsync() => Found.Value;

    private static async Task<OnexLibrary> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("ONEX_CORE_SRC") is not { Length: > 0 } sources) return StandIn;
        var site = Directory.CreateTempSubdirectory("onex-site-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(site, recursive: true);
        var result = await Command.RunAsync("python3", [Repository.PathOf("tests", "python", "onex_site.py"), site, sources]);
        if (result.ExitCode != 0) throw new InvalidOperationException(result.Everything);
        return new OnexLibrary([site, .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), .. StandIn.Folders], IsReal: true);
    }
}
