using System.Text.Json.Nodes;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Vocabulary;

/// <summary>What an editor's YAML reader hands to a JSON Schema: dates are texts there.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Convert(YamlNode? node)
    {
        switch (node?.Resolved)
        {
            case YamlMapping mapping:
                var map = new JsonObject();
                foreach (var entry in mapping.Entries) map[entry.Name!] = Convert(entry.Value);
                return map;
            case YamlSequence sequence:
                return new JsonArray([.. sequence.Items.Select(Convert)]);
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar when scalar.TryGetBoolean(out var flag):
                return flag;
            case YamlScalar scalar when scalar.TryGetInteger(out var whole):
                return whole;
            case YamlScalar scalar when scalar.TryGetNumber(out var number):
                return number;
            case YamlScalar scalar:
                return scalar.Value;
            default:
                return null;
        }
    }
}
