using System.Text.Json.Serialization;

namespace Onex.Cli.Output.Environments;

/// <summary>The JSON of <c>env</c> (<c>docs/schemas/env.schema.json</c>): snake_case keys, indented.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(EnvironmentDocument))]
internal sealed partial class EnvironmentJsonContext : JsonSerializerContext;
