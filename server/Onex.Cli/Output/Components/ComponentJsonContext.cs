using System.Text.Json.Serialization;

namespace Onex.Cli.Output.Components;

/// <summary>The JSON of <c>components list</c> (<c>docs/schemas/components.schema.json</c>): snake_case keys, indented.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ComponentListDocument))]
internal sealed partial class ComponentJsonContext : JsonSerializerContext;
