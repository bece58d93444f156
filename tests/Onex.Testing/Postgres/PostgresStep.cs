using System.Text.Json;

namespace Onex.Testing.Postgres;

/// <summary>What came of one request to a generated handler: its answer, or facts of what it raised.</summary>
public sealed record PostgresStep(JsonElement? Answer, PostgresError? Error);
