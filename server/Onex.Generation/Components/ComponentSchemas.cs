using System.Globalization;
using System.Text.Json.Nodes;
using Onex.Generation.Contracts;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Components;

/// <summary>
/// The models of a component as JSON Schema 2020-12. What a field depends on stands beside it: <c>x-when</c> (typed, untyped: whether the prompt names data;
/// single, several: systems) and <c>x-kinds</c>, the kinds of operation.
/// </summary>
internal static class ComponentSchemas
{
    public static JsonObject OfConfiguration(Component component) => Of(component, "config", kind: null, common: []);

    /// <summary>A request for an operation of a kind.</summary>
    public static JsonObject OfRequest(Component component, string kind) => Of(component, "input", kind, [
        ("operation", Typed("string", "The operation."), true),
        ("correlation_id", Formatted("uuid", "Follows the request through all systems; without one the node makes one."), false)]);

    /// <summary>The answer to such a request.</summary>
    public static JsonObject OfResponse(Component component, string kind) => Of(component, "output", kind, [
        ("operation", Typed("string", "The operation."), true),
        ("correlation_id", Formatted("uuid", "The request's own."), true)]);

    private static JsonObject Of(Component component, string role, string? kind, IEnumerable<(string Name, JsonObject Schema, bool Required)> common)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, schema, isRequired) in common)
        {
            properties[name] = schema;
            if (isRequired) required.Add(name);
        }
        var holdsRecord = false;
        foreach (var property in component.Models.FirstOrDefault(model => model.Role == role)?.Properties ?? [])
        {
            if (kind is not null && !property.Kinds.IsEmpty && !property.Kinds.Contains(kind)) continue;
            var definition = property.Definition;
            var schema = Of(definition);
            if (property.When.Length > 0) schema["x-when"] = property.When;
            if (kind is null && !property.Kinds.IsEmpty) schema["x-kinds"] = new JsonArray([.. property.Kinds.Select(one => (JsonNode)one)]);
            properties[definition.Name] = schema;
            holdsRecord |= HoldsRecord(definition.Type);
            if (definition.Required && property.When.Length == 0 && (kind is not null || property.Kinds.IsEmpty)) required.Add(definition.Name);
        }
        var model = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) model["required"] = required;
        model["additionalProperties"] = false;
        if (holdsRecord) model["$defs"] = new JsonObject { [ModelRoles.Record] = new JsonObject { ["type"] = "object", ["description"] = "The data that the prompt names." } };
        return model;
    }

    private static JsonObject Of(PropertyDefinition property)
    {
        var schema = Of(property.Type);
        schema.Insert(0, "description", property.Description);
        foreach (var (name, limit) in property.Constraints) schema[Keyword(name, property.Type.Name == "array")] = Literal(limit);
        if (property.Default is { } value) schema["default"] = Literal(value);
        else if (property.DefaultFactory == "dict") schema["default"] = new JsonObject();
        else if (property.DefaultFactory == "tuple") schema["default"] = new JsonArray();
        else if (property.Type.Nullable) schema["default"] = null;
        return schema;
    }

    private static JsonObject Of(PropertyType type)
    {
        JsonObject schema = type.Name switch
        {
            "string" => Typed("string"),
            "secret" => new JsonObject { ["type"] = "string", ["writeOnly"] = true },
            "bytes" => new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" },
            "integer" => Typed("integer"),
            "float" or "number" => Typed("number"),
            "boolean" => Typed("boolean"),
            "uuid" => Formatted("uuid"),
            "datetime" => Formatted("date-time"),
            "date" => Formatted("date"),
            "time" => Formatted("time"),
            "duration" => Formatted("duration"),
            "decimal" => new JsonObject { ["type"] = new JsonArray("number", "string") },
            "array" => new JsonObject { ["type"] = "array", ["items"] = type.Items is { } items ? Of(items) : new JsonObject() },
            "object" => new JsonObject { ["type"] = "object", ["additionalProperties"] = type.Values is { } values ? Of(values) : new JsonObject() },
            "ref" => new JsonObject { ["$ref"] = $"#/$defs/{type.Reference}" },
            _ => [],
        };
        return type.Nullable && type.Name != "any" ? new JsonObject { ["anyOf"] = new JsonArray(schema, Typed("null")) } : schema;
    }

    private static bool HoldsRecord(PropertyType type) =>
        type.Name == "ref" || (type.Items is { } items && HoldsRecord(items)) || (type.Values is { } values && HoldsRecord(values));

    private static string Keyword(string constraint, bool isList) => constraint switch
    {
        "min_length" => isList ? "minItems" : "minLength",
        "max_length" => isList ? "maxItems" : "maxLength",
        "ge" => "minimum",
        "gt" => "exclusiveMinimum",
        "le" => "maximum",
        "lt" => "exclusiveMaximum",
        _ => constraint,
    };

    private static JsonNode? Literal(ContractLiteral literal) => literal.Kind switch
    {
        YamlScalarKind.Null => null,
        YamlScalarKind.Boolean => literal.Text == "true",
        YamlScalarKind.WholeNumber when long.TryParse(literal.Text, CultureInfo.InvariantCulture, out var whole) => whole,
        YamlScalarKind.RealNumber => double.Parse(literal.Text, CultureInfo.InvariantCulture),
        _ => literal.Text,
    };

    private static JsonObject Typed(string type, string? description = null) =>
        description is null ? new JsonObject { ["type"] = type } : new JsonObject { ["description"] = description, ["type"] = type };

    private static JsonObject Formatted(string format, string? description = null)
    {
        var schema = Typed("string", description);
        schema["format"] = format;
        return schema;
    }
}
