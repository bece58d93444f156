using System.Collections.Immutable;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Compilation;

/// <summary>Runs <c>mypy --strict</c>, without the configuration that the user's project may have for it.</summary>
internal static class MypyCheck
{
    /// <summary>What is Any in stubs need not be so in the package.</summary>
    private static readonly ImmutableArray<string> ForStubs = ["--no-warn-return-any", "--no-warn-unused-ignores", "--allow-subclassing-any"];

    public static async Task<CheckerReport> RunAsync(IProcessRunner processes, TypeCheckRequest request, CancellationToken cancellationToken)
    {
        var result = await processes.RunAsync(
            new ProcessRequest(request.Checker.FileName, Arguments(request), request.Target.ImportRoot, TypeCheckRequest.Limit)
            {
                Variables = TypeCheckRequest.Variables.Add("MYPYPATH", string.Join(Path.PathSeparator, request.SearchFolders)),
            },
            cancellationToken);
        // Exit code 1 is "errors found", but also how Python ends when mypy itself breaks; 2 is "could not go on", be it for what stands in a file.
        var findings = MypyOutput.Read(result.StandardOutput);
        return new CheckerReport(result, findings, result.ExitCode == 0 || !findings.IsEmpty);
    }

    private static ImmutableArray<string> Arguments(TypeCheckRequest request) =>
    [
        .. request.Checker.Arguments, "--strict", "--config-file=", "--no-error-summary", "--no-color-output", "--hide-error-context",
        "--no-pretty", "--show-error-codes", "--show-error-end", "--follow-imports=silent", "--explicit-package-bases", "--namespace-packages",
        $"--cache-dir={request.Cache}",
        .. request.Stubs.IsEmpty ? ImmutableArray<string>.Empty : ForStubs,
        // A mypy that is installed with the interpreter looks there of its own accord.
        .. Path.GetDirectoryName(request.Checker.FileName) == Path.GetDirectoryName(request.Interpreter.Path)
            ? Array.Empty<string>()
            : [$"--python-executable={request.Interpreter.Path}"],
        .. request.Files.SelectMany(file => new[] { "-m", CompileTarget.ModuleOf(file) }),
    ];
}
