namespace Onex.Testing.Python;

/// <summary>
/// The omnibase packages that generated nodes run against: the stand-in, or the real ones
/// where <c>ONEX_CORE_SRC</c> names their source folders (those that it does not name are the stand-in's).
/// </summary>
/// <param name="RuntimeFolders">What to put on Python's path, in order.</param>
/// <param name="SourceFolders">Where a type checker finds the same packages.</param>
public sealed record OnexLibrary(IReadOnlyList<string> RuntimeFolders, IReadOnlyList<string> SourceFolders, bool IsReal)
{
    private static readonly string StandInFolder = Repository.PathOf("tests", "python", "standin");

    private static readonly Lazy<Task<OnexLibrary>> Found = new(FindAsync);

    public static OnexLibrary StandIn { get; } = new([StandInFolder], [StandInFolder], IsReal: false);

    public string RuntimePath => string.Join(Path.PathSeparator, RuntimeFolders);

    public string SourcePath => string.Join(Path.PathSeparator, SourceFolders);

    public static Task<OnexLibrary> CurrentAsync() => Found.Value;

    private static async Task<OnexLibrary> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("ONEX_CORE_SRC") is not { Length: > 0 } sources) return StandIn;
        var site = Directory.CreateTempSubdirectory("onex-site-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(site, recursive: true);
        var result = await Command.RunAsync("python3", [Repository.PathOf("tests", "python", "onex_site.py"), site, sources]);
        if (result.ExitCode != 0) throw new InvalidOperationException(result.Everything);
        string[] folders = [site, .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), StandInFolder];
        // The folder that leaves code out of omnibase_infra when it runs would hide its sources from a type checker.
        return new OnexLibrary(folders, [.. folders.Where(folder => folder != Path.Combine(site, "bypass"))], IsReal: true);
    }
}
