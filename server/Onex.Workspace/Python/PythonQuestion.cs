using System.Collections.Immutable;
using System.Text.Json;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>Asks an interpreter for its version and search path, for those whose files do not tell (wrappers, shims). Isolated, so that no user code runs.</summary>
internal static class PythonQuestion
{
    /// <summary>The answer is the line that begins with it: wrappers and start-up files of a site print what they like around it.</summary>
    private const string Mark = "onexgen-answer:";

    private const string Code =
        "import json,sys;print('\\n" + Mark + "'+json.dumps({'version':'%d.%d.%d'%sys.version_info[:3],'prefix':sys.prefix,'path':sys.path}))";

    private const int LongestQuote = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<PythonAnswer> AskAsync(string interpreter, IProcessRunner runner, CancellationToken cancellationToken)
    {
        var request = new ProcessRequest(interpreter, ["-I", "-c", Code], Path.GetTempPath(), Patience);
        var result = await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        var problem = result.Outcome switch
        {
            ProcessOutcome.TimedOut => $"did not answer within {Patience.TotalSeconds:0} seconds and was ended",
            ProcessOutcome.NotStarted => $"cannot be started: {LastLine(result.StandardError)}",
            _ when !result.IsSuccess => $"ended with exit code {result.ExitCode}: {LastLine(result.StandardError)}",
            _ => null,
        };
        if (problem is not null) return new PythonAnswer(null, problem);
        return Read(result.StandardOutput) is { } installation
            ? new PythonAnswer(installation, null)
            : new PythonAnswer(null, $"printed something else than an answer: {LastLine(result.StandardOutput)}");
    }

    private static PythonInstallation? Read(string output)
    {
        if (output.Split('\n').LastOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal)) is not { } answer) return null;
        try
        {
            using var document = JsonDocument.Parse(answer[Mark.Length..]);
            var root = document.RootElement;
            var folders = root.GetProperty("path").EnumerateArray().Select(item => item.GetString()!);
            return new PythonInstallation(
                root.GetProperty("version").GetString(),
                root.GetProperty("prefix").GetString(),
                folders.Where(Path.IsPathFullyQualified).Where(Directory.Exists).ToImmutableArray());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string LastLine(string text)
    {
        var line = text.Trim().Split('\n')[^1].Trim();
        if (line.Length == 0) return "(nothing)";
        return line.Length > LongestQuote ? line[..LongestQuote] + " …" : line;
    }
}
