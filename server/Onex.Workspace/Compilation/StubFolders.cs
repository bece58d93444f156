using Onex.Language.Api.Stubs;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Compilation;

/// <summary>
/// Writes the bundled stubs where type checkers find them: one folder for each package, so that a checker can be given those of the
/// packages that are not installed. What is there once is never changed, but for modules that are added.
/// </summary>
/// <param name="root">An absolute path. Below it each state of the stubs has a folder of its own.</param>
internal sealed class StubFolders(string root)
{
    private string Current => Path.Combine(root, BundledApiStubs.Hash);

    /// <summary>Makes a package's folder where it is not there yet.</summary>
    /// <param name="imported">The modules that are imported; only those are written of which no signatures are known.</param>
    /// <returns>The folder that holds the package.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public string Prepare(string package, IEnumerable<string> imported)
    {
        var folder = Path.Combine(Current, package);
        if (!Directory.Exists(folder)) WriteAll(package, folder);
        foreach (var module in imported.Where(module => module == package || module.StartsWith(package + ".", StringComparison.Ordinal)))
        {
            if (BundledApiStubs.Open(module) is { } stub) WriteOne(folder, stub);
        }
        return folder;
    }

    /// <summary>All or nothing, also where two processes do it at once.</summary>
    private void WriteAll(string package, string folder)
    {
        Directory.CreateDirectory(Current);
        var fresh = Path.Combine(Current, $".{package}-{Path.GetRandomFileName()}");
        foreach (var stub in BundledApiStubs.Of(package)) Write(DiskPath.Of(fresh, stub.Path), stub.Text);
        Directory.CreateDirectory(fresh);
        try
        {
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(fresh, recursive: true);
        }
    }

    private static void WriteOne(string folder, ApiStub stub)
    {
        var path = DiskPath.Of(folder, stub.Path);
        if (File.Exists(path)) return;
        var fresh = $"{path}.{Path.GetRandomFileName()}";
        Write(fresh, stub.Text);
        File.Move(fresh, path, overwrite: true);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
