using System.Collections.Immutable;
using System.Text.Json;
using Onex.Generation.Gates;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>G14: the target interpreter imports the node and makes an instance of it, in a process of its own: isolated, and bounded in time, memory and output.</summary>
internal static class ImportTest
{
    /// <summary>Importing omnibase_core takes up to ten seconds on a slow machine; this only ends what hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<string> Script = new(ReadScript);

    public static async Task<(GateResult Gate, string? Error)> RunAsync(
        IProcessRunner processes, PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken)
    {
        if (target.NodeClass is not { } nodeClass) return (Gate.ImportTest.Skip($"{target.NodeModule} has no node class"), null);
        var request = new ProcessRequest(
            python.Interpreter!.Path,
            [.. Isolation(python), "-c", Script.Value, target.ImportRoot, target.NodeModule, nodeClass, .. target.ExtraFolders],
            target.ImportRoot,
            Limit);
        var result = await processes.RunAsync(request, cancellationToken);
        var error = result.Outcome switch
        {
            ProcessOutcome.TimedOut => $"the import did not end within {Limit.TotalSeconds:0} seconds",
            ProcessOutcome.NotStarted => $"the interpreter did not start: {result.StandardError.Trim()}",
            _ => ReadAnswer(result),
        };
        return error is null
            ? (Gate.ImportTest.Pass(), null)
            : (Gate.ImportTest.Fail($"{target.NodeModule} cannot be imported and instantiated: {error}"), error);
    }

    /// <summary>
    /// No variables of Python's own, nothing from the working folder, and nothing from the packages that the user installed for all
    /// environments, unless omnibase_core is one of them.
    /// </summary>
    private static ImmutableArray<string> Isolation(PythonEnvironment python)
    {
        var userSite = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local") + Path.DirectorySeparatorChar;
        var isFromUserSite = python.FindPackage("omnibase_core")!.Folders.Any(folder => folder.StartsWith(userSite, StringComparison.Ordinal));
        return isFromUserSite ? ["-E", "-P"] : ["-I"];
    }

    /// <summary>Null when it went well. A process that died before it could answer is told by its exit code and last words.</summary>
    private static string? ReadAnswer(ProcessResult result)
    {
        try
        {
            using var answer = JsonDocument.Parse(result.StandardOutput);
            return answer.RootElement.GetProperty("ok").GetBoolean() ? null : answer.RootElement.GetProperty("error").GetString();
        }
        catch (JsonException)
        {
            var lastWords = result.StandardError.Trim().Split('\n')[^1];
            return $"the interpreter ended with exit code {result.ExitCode}: {lastWords}";
        }
    }

    private static string ReadScript()
    {
        using var stream = typeof(ImportTest).Assembly.GetManifestResourceStream("import_check.py")
            ?? throw new InvalidOperationException("import_check.py is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
