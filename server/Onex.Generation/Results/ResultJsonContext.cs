using System.Text.Json.Serialization;

namespace Onex.Generation.Results;

/// <summary>The JSON of results (<c>docs/schemas/generate.schema.json</c>): snake_case keys, indented, nulls written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(GenerationResult))]
public sealed partial class ResultJsonContext : JsonSerializerContext;
