using System.Collections.Immutable;
using Onex.Generation.Gates;
using Onex.Language.Diagnostics;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>G13: mypy finds no error in the node's files, or pyright or basedpyright where there is no mypy.</summary>
internal static class TypeCheck
{
    private const int MostMessages = 20;

    /// <summary>How much of a checker's output is kept, in characters.</summary>
    private const int MostOutput = 32 * 1024;

    public static async Task<TypeCheckResult> RunAsync(
        IProcessRunner processes, PythonEnvironment python, CompileTarget target, StubFolders stubs, string cache, CancellationToken cancellationToken)
    {
        if ((python.FindTool("mypy") ?? python.FindTool("pyright") ?? python.FindTool("basedpyright")) is not { } checker)
            return TypeCheckResult.Skipped("none of mypy, pyright and basedpyright is installed");
        var missing = MissingPackages.Find(python, target, stubs);
        if (missing.Obstacle is { } obstacle) return TypeCheckResult.Skipped(obstacle);
        // Tests of the package need pytest; where that is missing the checker could only complain of the import.
        ImmutableArray<string> files = PythonPackageFinder.Find("pytest", python.SearchPath) is not null
            ? target.Files
            : [.. target.Files.Where(file => !file.Contains("/tests/", StringComparison.Ordinal))];
        if (files.IsEmpty) return TypeCheckResult.Skipped($"there is no Python file of the node in {target.ImportRoot}");
        var request = new TypeCheckRequest(checker, python.Interpreter!, target, files, missing.Folders, cache);
        var report = await (checker.Name == "mypy" ? MypyCheck.RunAsync(processes, request, cancellationToken) : PyrightCheck.RunAsync(processes, request, cancellationToken));
        return Read(checker.Name, target, report) with { Note = missing.Note };
    }

    /// <param name="folder">What paths are shown below of.</param>
    public static GateResult Gate(TypeCheckResult result, string folder)
    {
        var gate = Generation.Gates.Gate.TypeCheck;
        if (result.SkipReason is { } reason) return gate.Skip(reason);
        ImmutableArray<string> notes = result.Note is { } note ? [note] : [];
        return result.ErrorCount == 0 ? gate.Pass(notes) : gate.Fail([.. Messages(result, folder), .. notes]);
    }

    private static TypeCheckResult Read(string checker, CompileTarget target, CheckerReport report)
    {
        var result = report.Result;
        var output = Shorten((result.StandardOutput + result.StandardError).Trim());
        if (result.Outcome == ProcessOutcome.TimedOut)
            return TypeCheckResult.Skipped($"{checker} did not end within {TypeCheckRequest.Limit.TotalMinutes:0} minutes", checker);
        if (result.Outcome == ProcessOutcome.NotStarted)
            return TypeCheckResult.Skipped($"{checker} did not start: {result.StandardError.Trim()}", checker);
        if (!report.DidItsWork)
            return TypeCheckResult.Skipped($"{checker} ended with exit code {result.ExitCode}: {output.Split('\n')[^1]}", checker, output);

        var (findings, elsewhere) = new FindingMap(target).Map(checker, report.Findings);
        // What stops a checker in somebody else's file says nothing of the node.
        if (result.ExitCode is not (0 or 1) && findings.IsEmpty)
            return TypeCheckResult.Skipped($"{checker} could not go on for what stands in {string.Join(", ", elsewhere.Take(3))}", checker, output);
        return new TypeCheckResult(checker, null, findings, elsewhere, output, null);
    }

    private static IEnumerable<string> Messages(TypeCheckResult result, string folder)
    {
        var errors = result.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).ToList();
        foreach (var error in errors.Take(MostMessages)) yield return error.Describe(folder);
        if (errors.Count > MostMessages) yield return $"… and {errors.Count - MostMessages} more";
        if (result.FilesElsewhere is not [var first, ..]) yield break;
        var files = result.FilesElsewhere.Length == 1 ? "1 file" : $"{result.FilesElsewhere.Length} files";
        yield return $"{result.Checker} also complains of {files} outside of the node, e.g. {first}";
    }

    private static string Shorten(string output) => output.Length <= MostOutput ? output : output[..MostOutput] + "\n…";
}
