using System.Text.Json;

namespace Onex.Testing.Python;

/// <summary>
/// The type checkers and the linter that judge generated files. Each takes a folder in which every package has a name
/// of its own, and gives what the program found; nothing found is an empty list.
/// </summary>
public static class StaticChecks
{
    /// <summary>The oldest Python that omnibase_core runs on.</summary>
    private const string OldestPython = "3.12";

    /// <summary>What mypy has read of the libraries, once for all runs of this process.</summary>
    private static readonly Lazy<string> MypyCache = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("onex-mypy-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    public static async Task<IReadOnlyList<string>> MypyAsync(PythonInterpreter python, OnexLibrary library, string folder, CancellationToken cancellationToken)
    {
        // What the real library's own sources say to mypy is not a matter of the generated files.
        string[] imports = library.IsReal ? ["--follow-imports=silent"] : [];
        var result = await Command.RunAsync(
            python.Tool("mypy"),
            ["--strict", $"--python-version={OldestPython}", $"--cache-dir={MypyCache.Value}", "--no-error-summary", "--no-pretty", .. imports, "."],
            folder,
            environment: new Dictionary<string, string?> { ["MYPYPATH"] = library.SourcePath },
            cancellationToken: cancellationToken);
        return Findings(result, found: result.Output);
    }

    public static async Task<IReadOnlyList<string>> PyrightAsync(PythonInterpreter python, OnexLibrary library, string folder, CancellationToken cancellationToken)
    {
        var program = Repository.PathOf("tests", "tools", "node_modules", "pyright", "index.js");
        Requires.That(File.Exists(program), "pyright is not installed: run npm ci in tests/tools");
        using var configuration = new TemporaryFolder();
        var project = configuration.PathOf("pyrightconfig.json");
        await File.WriteAllTextAsync(
            project,
            JsonSerializer.Serialize(new
            {
                include = new[] { Path.GetRelativePath(configuration.Path, folder) },
                typeCheckingMode = "strict",
                pythonVersion = OldestPython,
                pythonPlatform = "Linux",
                extraPaths = (string[])[folder, .. library.SourceFolders, python.SitePackages],
            }),
            cancellationToken);
        var result = await Command.RunAsync("node", [program, "--project", project, "--outputjson"], folder, cancellationToken: cancellationToken);
        var report = JsonDocument.Parse(result.Output).RootElement;
        if (report.GetProperty("summary").GetProperty("filesAnalyzed").GetInt32() == 0) throw new InvalidOperationException(result.Everything);
        return
        [
            .. report.GetProperty("generalDiagnostics").EnumerateArray().Select(found =>
                $"{found.GetProperty("file").GetString()}:{found.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1}: {found.GetProperty("message").GetString()}"),
        ];
    }

    /// <summary>By ruff's default rules.</summary>
    public static async Task<IReadOnlyList<string>> RuffAsync(PythonInterpreter python, string folder, CancellationToken cancellationToken)
    {
        var result = await Command.RunAsync(
            python.Tool("ruff"), ["check", "--isolated", "--no-cache", "--quiet", "--output-format=concise", "."], folder, cancellationToken: cancellationToken);
        return Findings(result, result.Output);
    }

    /// <summary>What ruff's formatter would write otherwise, as differences.</summary>
    public static async Task<IReadOnlyList<string>> RuffFormatAsync(PythonInterpreter python, string folder, CancellationToken cancellationToken)
    {
        var result = await Command.RunAsync(
            python.Tool("ruff"), ["format", "--check", "--isolated", "--no-cache", "--diff", "."], folder, cancellationToken: cancellationToken);
        return Findings(result, result.Output);
    }

    /// <summary>A program that found nothing says nothing and ends with 0; one that ended otherwise and said nothing is broken.</summary>
    private static string[] Findings(ProcessResult result, string found)
    {
        var lines = found.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 && result.ExitCode != 0 ? [result.Everything] : lines;
    }
}
