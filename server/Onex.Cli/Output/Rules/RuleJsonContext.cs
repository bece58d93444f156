using System.Text.Json.Serialization;

namespace Onex.Cli.Output.Rules;

/// <summary>The JSON of <c>explain</c> (<c>docs/schemas/explain.schema.json</c>): snake_case keys, indented.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RuleDocument))]
[JsonSerializable(typeof(RuleListDocument))]
internal sealed partial class RuleJsonContext : JsonSerializerContext;
