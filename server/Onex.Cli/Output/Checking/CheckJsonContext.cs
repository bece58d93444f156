using System.Text.Json.Serialization;

namespace Onex.Cli.Output.Checking;

/// <summary>The JSON of <c>check</c> (<c>docs/schemas/check.schema.json</c>): snake_case keys, indented, nulls written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
