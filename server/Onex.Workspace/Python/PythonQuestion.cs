using System.Collections.Immutable;
using System.Text.Json;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>Asks an interpreter for its version and search path, for those whose files do not tell (wrappers, shims). Isolated, so that no user code runs.</summary>
internal static class PythonQuestion
{
    private const string Code =
        "import json,sys;print(json.dumps({'version':'%d.%d.%d'%sys.version_info[:3],'prefix':sys.prefix,'path':sys.path}))";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Null where it gives no answer.</summary>
    public static async Task<PythonInstallation?> AskAsync(
        string interpreter,
        IProcessRunner runner,
        CancellationToken cancellationToken)
    {
        var request = new ProcessRequest(interpreter, ["-I", "-c", Code], Path.GetTempPath(), Patience);
        var result = await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? Read(result.StandardOutput) : null;
    }

    private static PythonInstallation? Read(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
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
}
