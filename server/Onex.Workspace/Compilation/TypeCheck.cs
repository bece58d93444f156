using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Onex.Generation.Gates;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>G13: mypy --strict, or pyright where there is no mypy, finds no error in the node's modules.</summary>
internal static partial class TypeCheck
{
    /// <summary>The first run over omnibase_core reads more than two thousand modules; this only ends what hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private const int MostMessages = 20;

    public static async Task<(GateResult Gate, string? Output, int? Errors)> RunAsync(
        IProcessRunner processes, PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken)
    {
        if ((python.FindTool("mypy") ?? python.FindTool("pyright")) is not { } checker)
            return (Gate.TypeCheck.Skip("neither mypy nor pyright is installed"), null, null);

        // Tests of the package need pytest; where that is missing the checker could only complain of the import.
        var modules = PythonPackageFinder.Find("pytest", python.SearchPath) is not null ? target.Modules : [.. target.Modules.Where(m => !m.Contains(".tests", StringComparison.Ordinal))];
        ImmutableArray<string> arguments = checker.Name == "mypy" ? MypyArguments(checker, python, modules) : PyrightArguments(checker, python, target, modules);
        var request = new ProcessRequest(checker.FileName, arguments, target.ImportRoot, Limit)
        {
            Variables = ImmutableDictionary<string, string>.Empty.Add(
                "MYPYPATH", string.Join(Path.PathSeparator, [target.ImportRoot, .. target.ExtraFolders])),
        };
        var result = await processes.RunAsync(request, cancellationToken);
        if (result.Outcome == ProcessOutcome.TimedOut)
            return (Gate.TypeCheck.Skip($"{checker.Name} did not end within {Limit.TotalMinutes:0} minutes"), null, null);
        if (result.Outcome == ProcessOutcome.NotStarted)
            return (Gate.TypeCheck.Skip($"{checker.Name} did not start: {result.StandardError.Trim()}"), null, null);

        var output = (result.StandardOutput + result.StandardError).Trim();
        var errors = ErrorLine().Matches(output).Select(m => m.Value.Trim()).ToImmutableArray();
        if (result.ExitCode == 0 && errors.IsEmpty) return (Gate.TypeCheck.Pass(), output, 0);
        // Exit code 1 is "errors found"; anything else is a checker that could not do its work, which says nothing of the node.
        if (result.ExitCode != 1 && errors.IsEmpty)
            return (Gate.TypeCheck.Skip($"{checker.Name} ended with exit code {result.ExitCode}: {output.Split('\n')[^1]}"), output, null);
        ImmutableArray<string> messages = errors.IsEmpty ? [output] : [.. errors.Take(MostMessages)];
        return (Gate.TypeCheck.Fail(messages), output, Math.Max(errors.Length, 1));
    }

    private static ImmutableArray<string> MypyArguments(PythonTool checker, PythonEnvironment python, ImmutableArray<string> modules) =>
    [
        .. checker.Arguments, "--strict", "--config-file=", "--no-error-summary", "--no-color-output", "--hide-error-context",
        "--follow-imports=silent", "--explicit-package-bases", "--namespace-packages",
        $"--cache-dir={CacheFolder()}",
        // A mypy that is installed with the interpreter looks there of its own accord.
        .. Path.GetDirectoryName(checker.FileName) == Path.GetDirectoryName(python.Interpreter!.Path)
            ? Array.Empty<string>()
            : [$"--python-executable={python.Interpreter.Path}"],
        .. modules.SelectMany(m => new[] { "-m", m }),
    ];

    private static ImmutableArray<string> PyrightArguments(
        PythonTool checker, PythonEnvironment python, CompileTarget target, ImmutableArray<string> modules) =>
    [
        .. checker.Arguments, "--pythonpath", python.Interpreter!.Path,
        .. modules.Select(m => Path.Combine(target.ImportRoot, m.Replace('.', Path.DirectorySeparatorChar)))
            .Select(p => Directory.Exists(p) ? Path.Combine(p, "__init__.py") : p + ".py"),
    ];

    /// <summary>Between runs mypy keeps what it learnt of omnibase_core, outside of the user's project.</summary>
    private static string CacheFolder() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "onexgen", "mypy");

    [GeneratedRegex(@"^.*(?::\d+: error: | - error: ).*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex ErrorLine();
}
