using System.Text.Json;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Compilation;

/// <summary>
/// Runs pyright or basedpyright by a configuration of its own, so that both judge by pyright's "standard", whatever the user's project
/// says.
/// </summary>
internal static class PyrightCheck
{
    /// <summary>A finding takes some hundred bytes of JSON; half a report could not be read.</summary>
    private const int OutputLimit = 16 * 1024 * 1024;

    public static async Task<CheckerReport> RunAsync(IProcessRunner processes, TypeCheckRequest request, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("onexgen-");
        try
        {
            var configuration = Path.Combine(folder.FullName, "pyrightconfig.json");
            await File.WriteAllTextAsync(configuration, Configuration(request, folder.FullName), cancellationToken);
            var result = await processes.RunAsync(
                new ProcessRequest(
                    request.Checker.FileName,
                    [.. request.Checker.Arguments, "--project", configuration, "--pythonpath", request.Interpreter.Path, "--outputjson"],
                    request.Target.ImportRoot,
                    TypeCheckRequest.Limit)
                {
                    Variables = TypeCheckRequest.Variables,
                    OutputLimit = OutputLimit,
                },
                cancellationToken);
            var findings = PyrightOutput.Read(result.StandardOutput, request.Files.Length);
            // Exit code 1 is "errors found"; above that pyright could not do its work.
            return new CheckerReport(result, findings ?? [], result.ExitCode is 0 or 1 && findings is not null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Configuration(TypeCheckRequest request, string folder) => JsonSerializer.Serialize(new
    {
        // Absolute paths would be left out.
        include = request.Files.Select(file => Path.GetRelativePath(folder, request.Target.PathOf(file))),
        // The default leaves out folders whose names begin with a dot, below which the node may well lie.
        exclude = Array.Empty<string>(),
        extraPaths = request.SearchFolders,
        typeCheckingMode = "standard",
        reportMissingModuleSource = "none",
    });
}
