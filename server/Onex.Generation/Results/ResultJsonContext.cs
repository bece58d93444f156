using System.Text.Json.Serialization;

namespace Onex.Generation.Results;

/// <summary>The JSON of results (<c>docs/schemas</c>): snake_case keys, indented, nulls written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(GenerationResult))]
[JsonSerializable(typeof(UndoResult))]
[JsonSerializable(typeof(ErrorDocument))]
public sealed partial class ResultJsonContext : JsonSerializerContext;
