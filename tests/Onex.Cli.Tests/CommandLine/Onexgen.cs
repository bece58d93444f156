using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Cli.Tests.CommandLine;

/// <summary>Runs the command as a user does: the built program, in a process of its own.</summary>
internal static class Onexgen
{
    public const string CanonicalPrompt = "Create EFFECT node for PostgreSQL database write operations";

    private static readonly string Configuration =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>The path of the built program, to be run with <c>dotnet</c>.</summary>
    public static string Program { get; } = Repository.PathOf("server", "Onex.Cli", "bin", Configuration, "net10.0", "onexgen.dll");

    public static Task<ProcessResult> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, "", arguments);

    public static Task<ProcessResult> RunInAsync(string folder, string input, params string[] arguments) =>
        // No interpreter of the machine may speak into these tests: whether Python is there is not what they are about.
        Command.RunAsync("dotnet", [Program, .. arguments], folder, input, new Dictionary<string, string?>
        {
            ["ONEX_PYTHON"] = null,
            ["PYTHONPATH"] = null,
            ["VIRTUAL_ENV"] = null,
        }, TestContext.Current.CancellationToken);

    public static JsonObject Json(this ProcessResult result)
    {
        try
        {
            return JsonNode.Parse(result.Output)!.AsObject();
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{e.Message}\n{result.Everything}");
        }
    }
}
