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
        RunInAsync(folder, input, new Dictionary<string, string?>(), arguments);

    /// <param name="variables">Of the environment, beside those that the machine has; null for one that is not to be set.</param>
    public static Task<ProcessResult> RunInAsync(string folder, string input, IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        // No interpreter and no model of the machine may speak into these tests: most of them are not about whether one is there.
        string[] own = ["ONEX_PYTHON", "PYTHONPATH", "VIRTUAL_ENV", "CONDA_PREFIX", "ONEX_INTELLIGENCE_ENDPOINT", "ONEX_INTELLIGENCE_MODEL", "ONEX_INTELLIGENCE_KEY"];
        var all = own.ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, value) in variables) all[name] = value;
        return Command.RunAsync("dotnet", [Program, .. arguments], folder, input, all, TestContext.Current.CancellationToken);
    }

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
