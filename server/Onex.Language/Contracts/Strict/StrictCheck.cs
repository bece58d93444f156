using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Strict;

/// <summary>
/// Compares a contract with the strict model of its kind of node: an evaluator of those keywords of JSON Schema that the models use
/// (<c>$ref</c>, <c>anyOf</c>, types, properties, items, enumerations, bounds, patterns).
/// </summary>
internal sealed class StrictCheck
{
    private const string NodeTypeModel = "EnumNodeType";
    private static readonly string[] Kinds = ["COMPUTE", "EFFECT", "ORCHESTRATOR", "REDUCER"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<StrictFinding> found = [];

    private StrictCheck()
    {
    }

    public static ImmutableArray<StrictFinding> Run(YamlMapping root)
    {
        var check = new StrictCheck();
        var schema = StrictModels.ForNodeType((root["node_type"] as YamlScalar)?.Value ?? "");
        check.CheckMap(root, schema, "", root.Entries.IsEmpty ? root.Span : root.Entries[0].Key.ContentSpan);
        return [.. check.found.OrderBy(f => f.Span.Start)];
    }

    /// <param name="place">Where the value stands, for what is missing in it or wrong with it as a whole.</param>
    private void CheckValue(YamlNode value, JsonElement schema, string path, TextSpan place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            if (reference.ValueEquals(NodeTypeModel) && value is YamlScalar { IsText: true } type && IsNodeType(type.Value)) return;
            CheckValue(value, StrictModels.Model(reference.GetString()!), path, place);
            return;
        }
        if (schema.TryGetProperty("anyOf", out var alternatives))
        {
            CheckAlternatives(value, alternatives, path, place);
            return;
        }
        if (schema.TryGetProperty("type", out var name) && !LaxValue.IsOfType(value, name.GetString()!, Text(schema, "format")))
        {
            Add(StrictFault.WrongKind, place, $"The strict model wants {Words(name.GetString()!)} at '{path}', not {ShapeWords.Of(value)}.");
            return;
        }
        switch (value)
        {
            case YamlMapping mapping:
                CheckMap(mapping, schema, path, place);
                break;
            case YamlSequence sequence:
                CheckList(sequence, schema, path, place);
                break;
            case YamlScalar scalar:
                CheckScalar(scalar, schema, path, place);
                break;
        }
    }

    private void CheckMap(YamlMapping mapping, JsonElement schema, string path, TextSpan place)
    {
        var hasKeys = schema.TryGetProperty("properties", out var properties);
        var others = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var entry in mapping.Entries)
        {
            if (entry is not { Name: { } name, Value.Resolved: { } value } || name == "<<") continue;
            var inner = Join(path, name);
            if (hasKeys && properties.TryGetProperty(ModelName(name), out var known)) CheckValue(value, known, inner, PlaceOf(entry));
            else if (others.ValueKind == JsonValueKind.False) Add(StrictFault.UnknownKey, entry.Key.ContentSpan, $"The strict model knows no key '{inner}'.");
            else if (others.ValueKind == JsonValueKind.Object) CheckValue(value, others, inner, PlaceOf(entry));
        }
        if (!schema.TryGetProperty("required", out var required)) return;
        foreach (var name in required.EnumerateArray().Select(r => r.GetString()!))
        {
            if (mapping.Entries.All(e => e.Name is null || ModelName(e.Name) != name))
                Add(StrictFault.MissingKey, place, $"The strict model requires '{Join(path, name)}'.");
        }
    }

    private void CheckList(YamlSequence sequence, JsonElement schema, string path, TextSpan place)
    {
        if (Number(schema, "minItems") > sequence.Items.Length || Number(schema, "maxItems") < sequence.Items.Length)
            Add(StrictFault.WrongValue, place, $"The strict model wants '{path}' to have {Range(schema, "minItems", "maxItems")} items, not {sequence.Items.Length}.");
        if (!schema.TryGetProperty("items", out var items)) return;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (sequence.Items[i].Resolved is not { } item) continue;
            var itemPlace = item is YamlMapping { Entries: [var first, ..] } ? first.Key.ContentSpan : sequence.Items[i].ContentSpan;
            CheckValue(item, items, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", itemPlace);
        }
    }

    private void CheckScalar(YamlScalar scalar, JsonElement schema, string path, TextSpan place)
    {
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(n => n.ValueEquals(scalar.Value)))
            Add(StrictFault.WrongValue, place, $"The strict model wants '{path}' to be one of {string.Join(", ", names.EnumerateArray())}, not '{scalar.Value}'.");
        if (schema.TryGetProperty("const", out var only) && !only.ValueEquals(scalar.Value))
            Add(StrictFault.WrongValue, place, $"The strict model wants '{path}' to be {only}.");
        if (Text(schema, "type") is "integer" or "number" && LaxValue.NumberOf(scalar) is { } number && IsOutOfBounds(number, schema))
            Add(StrictFault.WrongValue, place, $"The strict model wants '{path}' to be {Range(schema, "minimum", "maximum")}, not {scalar.Value}.");
        if (Number(schema, "minLength") > scalar.Value.Length || Number(schema, "maxLength") < scalar.Value.Length)
            Add(StrictFault.WrongValue, place, $"The strict model wants '{path}' to have {Range(schema, "minLength", "maxLength")} characters, not {scalar.Value.Length}.");
        if (Text(schema, "pattern") is { } pattern && !Regex.IsMatch(scalar.Value, pattern, RegexOptions.None, Patience))
            Add(StrictFault.WrongValue, place, $"The strict model wants '{path}' to match {pattern}.");
        if (Text(schema, "format") == "uuid" && !Guid.TryParse(scalar.Value, out _))
            Add(StrictFault.WrongValue, place, $"The strict model wants '{path}' to be a UUID.");
    }

    /// <summary>Of several alternatives that all fail, the one counts that comes nearest.</summary>
    private void CheckAlternatives(YamlNode value, JsonElement alternatives, string path, TextSpan place)
    {
        List<StrictFinding>? nearest = null;
        foreach (var alternative in alternatives.EnumerateArray())
        {
            if (value is not YamlScalar { IsNull: true } && Text(alternative, "type") == "null") continue;
            var check = new StrictCheck();
            check.CheckValue(value, alternative, path, place);
            if (check.found.Count == 0) return;
            if (nearest is null || Weight(check.found) < Weight(nearest)) nearest = check.found;
        }
        found.AddRange(nearest ?? []);

        int Weight(List<StrictFinding> findings) => findings.Any(f => f.Fault == StrictFault.WrongKind && f.Span == place) ? int.MaxValue : findings.Count;
    }

    private static bool IsNodeType(string text)
    {
        var name = text.ToUpperInvariant();
        return Kinds.Contains(name) || StrictModels.Model(NodeTypeModel).GetProperty("enum").EnumerateArray().Any(n => n.ValueEquals(name));
    }

    /// <summary>The reducer's model takes its state machine under both names.</summary>
    private static string ModelName(string key) => key == "state_machine" ? "state_transitions" : key;

    private static bool IsOutOfBounds(double number, JsonElement schema) =>
        number < Number(schema, "minimum") || number > Number(schema, "maximum") || number <= Number(schema, "exclusiveMinimum");

    /// <summary>A value of one line itself; for a longer one its key.</summary>
    private static TextSpan PlaceOf(YamlEntry entry) =>
        entry.Value is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false } || entry.Value.ContentSpan.Length == 0
            ? entry.Key.ContentSpan
            : entry.Value.ContentSpan;

    private static string Words(string type) => type switch
    {
        "object" => "a map",
        "array" => "a list",
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        _ => "nothing",
    };

    private static string Range(JsonElement schema, string least, string most) => (Number(schema, least) ?? Number(schema, "exclusiveMinimum"), Number(schema, most)) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"from {from} to {to}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"at least {from}"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"at most {to}"),
        _ => "",
    };

    private static double? Number(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) ? value.GetDouble() : null;

    private static string? Text(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) ? value.GetString() : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Add(StrictFault fault, TextSpan span, string message) => found.Add(new StrictFinding(fault, span, message));
}
