using System.Collections.Immutable;
using System.Text.Json;
using Onex.Testing.Python;

namespace Onex.Testing.Postgres;

/// <summary>Drives a generated PostgreSQL node through <c>tests/python/postgres_session.py</c>, which says what the steps are.</summary>
public static class PostgresSession
{
    /// <summary>The correlation id of every request.</summary>
    public const string CorrelationId = "11111111-2222-4333-8444-555555555555";

    /// <summary>What stands in a row, and must not stand in a message.</summary>
    public const string RowValue = "row-value-5d2e";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<ImmutableDictionary<string, PostgresStep>> RunAsync(
        PythonInterpreter python, OnexLibrary library, PackageUnderTest package, CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync(cancellationToken);
        var result = await Command.RunAsync(
            python.Program,
            [Repository.PathOf("tests", "python", "postgres_session.py")],
            input: JsonSerializer.Serialize(
                new
                {
                    package.Root,
                    package.Folder,
                    server.Port,
                    PostgresServer.User,
                    PostgresServer.Password,
                    PostgresServer.Database,
                    Data = server.DataFolder,
                },
                Json),
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = library.RuntimePath, ["PYTHONDONTWRITEBYTECODE"] = "1" },
            cancellationToken: cancellationToken);
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<ImmutableDictionary<string, PostgresStep>>(result.Output, Json)!
            : throw new InvalidOperationException(result.Everything);
    }
}
