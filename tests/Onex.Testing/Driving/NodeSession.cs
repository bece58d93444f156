using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Testing.Driving;

/// <summary>Drives a generated node against a real system, through a script of <c>tests/python</c> that says what the steps are.</summary>
public static class NodeSession
{
    /// <summary>The correlation id of every request.</summary>
    public const string CorrelationId = "11111111-2222-4333-8444-555555555555";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <param name="script">The file's name.</param>
    /// <param name="details">What the script needs to know beside the package; its properties become the request's.</param>
    public static async Task<ImmutableDictionary<string, NodeStep>> RunAsync(
        PythonInterpreter python, OnexLibrary library, PackageUnderTest package, string script, object details, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.SerializeToNode(details, Json)!.AsObject();
        request["root"] = JsonValue.Create(package.Root);
        request["folder"] = JsonValue.Create(package.Folder);
        var result = await Command.RunAsync(
            python.Program,
            [Repository.PathOf("tests", "python", script)],
            input: request.ToJsonString(),
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = library.RuntimePath, ["PYTHONDONTWRITEBYTECODE"] = "1" },
            cancellationToken: cancellationToken);
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<ImmutableDictionary<string, NodeStep>>(result.Output, Json)!
            : throw new InvalidOperationException(result.Everything);
    }
}
