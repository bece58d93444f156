using System.Collections.Immutable;
using Onex.Generation.Specs;

namespace Onex.Generation.Tests.Rendering;

/// <summary>NodeSpecs as the prompt reader makes them.</summary>
internal static class Specs
{
    public static NodeSpec PostgresWriter { get; } =
        Effect("postgres_writer", "PostgresWriter", "infrastructure", "PostgreSQL database write operations", ["create", "update", "delete"], ["PostgreSQL"]);

    public static NodeSpec Effect(
        string service,
        string name,
        string domain,
        string description,
        ImmutableArray<string> operations,
        ImmutableArray<string> systems,
        params ImmutableArray<SpecField> fields) =>
        new(NodeType.Effect, service, name, domain, description, operations, [], systems, fields, [], [], [], [], null, [], [], [], new SpecConfidence(1, ImmutableSortedDictionary<string, double>.Empty), [], []);
}
