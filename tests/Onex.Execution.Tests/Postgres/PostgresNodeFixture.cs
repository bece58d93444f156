using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;
using Onex.Testing.Postgres;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Postgres;

/// <summary>The sessions of two generated nodes at a real PostgreSQL server, each run once for all tests.</summary>
public sealed class PostgresNodeFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> anyTable;
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> namedFields;

    public PostgresNodeFixture()
    {
        anyTable = new(() => RunAsync(OrdinaryPrompts.Canonical));
        namedFields = new(() => RunAsync(OrdinaryPrompts.NamedFields));
    }

    /// <summary>A node whose prompt names no fields.</summary>
    public Task<ImmutableDictionary<string, NodeStep>> AnyTableAsync() => anyTable.Value;

    /// <summary>A node whose prompt names its fields.</summary>
    public Task<ImmutableDictionary<string, NodeStep>> NamedFieldsAsync() => namedFields.Value;

    public void Dispose() => folder.Dispose();

    private async Task<ImmutableDictionary<string, NodeStep>> RunAsync(string prompt)
    {
        var python = await PythonInterpreter.CurrentAsync();
        var package = GeneratedPackage.Write(folder.Path, PromptGenerator.Generate(new PromptCase("", prompt)).Value);
        return await PostgresSession.RunAsync(python, await OnexLibrary.CurrentAsync(), package, TestContext.Current.CancellationToken);
    }
}
