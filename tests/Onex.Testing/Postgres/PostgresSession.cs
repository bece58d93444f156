using System.Collections.Immutable;
using Onex.Testing.Driving;
using Onex.Testing.Python;

namespace Onex.Testing.Postgres;

/// <summary>Drives a generated PostgreSQL node through <c>tests/python/postgres_session.py</c>, which says what the steps are.</summary>
public static class PostgresSession
{
    /// <summary>What stands in a row, and must not stand in a message.</summary>
    public const string RowValue = "row-value-5d2e";

    public static async Task<ImmutableDictionary<string, NodeStep>> RunAsync(
        PythonInterpreter python, OnexLibrary library, PackageUnderTest package, CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync(cancellationToken);
        return await NodeSession.RunAsync(
            python,
            library,
            package,
            "postgres_session.py",
            new { server.Port, PostgresServer.User, PostgresServer.Password, PostgresServer.Database, Data = server.DataFolder },
            cancellationToken);
    }
}
