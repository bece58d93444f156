using System.Text.Json.Serialization;
using Onex.Generation.Intelligence;

namespace Onex.Generation.Results;

/// <summary>The JSON of results (<c>docs/schemas</c>): snake_case keys, indented, nulls written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(GenerationResult))]
[JsonSerializable(typeof(UndoResult))]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(IntelligenceReport))]
public sealed partial class ResultJsonContext : JsonSerializerContext;
