using System.Text.Json.Nodes;
using Onex.Language.Contracts.Vocabulary.Schema;
using Onex.Language.Contracts.Vocabulary.Shapes;

namespace Onex.Language.Components;

/// <summary>What a component's <c>spec.yaml</c> may hold, as JSON Schema 2020-12: <c>docs/schemas/component.schema.json</c>.</summary>
public static class ComponentSchema
{
    /// <summary>The schema as text, with LF and a line break at the end. The same every time.</summary>
    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "component.schema.json",
            ["title"] = "Component of the ONEX Node Generator",
            ["description"] = "spec.yaml of an external system that nodes are generated for. Only what is used for systems without a component has no 'systems'.",
        };
        var shape = new ShapeSchema(new Dictionary<Shape, string>(ReferenceEqualityComparer.Instance)).OfMap(ComponentKeys.Spec);
        foreach (var (keyword, value) in shape) schema[keyword] = value?.DeepClone();
        schema["dependentRequired"] = new JsonObject { ["systems"] = new JsonArray([.. ComponentSpecCheck.Needed.Where(key => key != "systems").Select(key => (JsonNode)key)]) };
        return ShapeSchema.Write(schema);
    }
}
