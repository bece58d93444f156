using System.Text.Json;

namespace Onex.Generation.Tests.Prompts;

/// <summary>The expectation language of <c>../shared/prompts/README.md</c>: says why a value does not meet an expectation, or null.</summary>
internal static class Expectation
{
    public static string? Explain(JsonElement expected, object actual)
    {
        if (expected.ValueKind != JsonValueKind.Object) return IsEqual(expected, actual) ? null : $"{Show(actual)} is not {expected}";
        foreach (var condition in expected.EnumerateObject())
        {
            if (!IsMet(condition.Name, condition.Value, actual)) return $"{Show(actual)} does not meet {condition}";
        }
        return null;
    }

    private static bool IsMet(string name, JsonElement value, object actual) => name switch
    {
        "in" => value.EnumerateArray().Any(v => IsEqual(v, actual)),
        "contains" => Strings(value).All(s => Contains(actual, s, StringComparison.Ordinal)),
        "contains_any" => Strings(value).Any(s => Contains(actual, s, StringComparison.Ordinal)),
        "not_contains" => !Strings(value).Any(s => Contains(actual, s, StringComparison.Ordinal)),
        "icontains" => Strings(value).All(s => Contains(actual, s, StringComparison.OrdinalIgnoreCase)),
        "any_icontains_any" => Items(actual).Any(item => Strings(value).Any(s => item.Contains(s, StringComparison.OrdinalIgnoreCase))),
        "gte" => (double)actual >= value.GetDouble(),
        "gt" => (double)actual > value.GetDouble(),
        "lte" => (double)actual <= value.GetDouble(),
        "lt" => (double)actual < value.GetDouble(),
        "min_len" => Length(actual) >= value.GetInt32(),
        "max_len" => Length(actual) <= value.GetInt32(),
        "len" => Length(actual) == value.GetInt32(),
        "any_item_min_chars" => Items(actual).Any(item => item.Length >= value.GetInt32()),
        "all_item_min_chars" => Items(actual).All(item => item.Length >= value.GetInt32()),
        "truthy" => Length(actual) > 0 == value.GetBoolean(),
        "is_list" => actual is IEnumerable<string> == value.GetBoolean(),
        // What a document gives as an example of a confidence; its bound stands beside it.
        "doc_value" => true,
        _ => throw new NotSupportedException($"The expectation language has no word \"{name}\" here."),
    };

    /// <summary>A list contains an item, a text contains a part.</summary>
    private static bool Contains(object actual, string part, StringComparison comparison) =>
        actual is string text ? text.Contains(part, comparison) : Items(actual).Any(item => string.Equals(item, part, comparison));

    private static bool IsEqual(JsonElement expected, object actual) => expected.ValueKind switch
    {
        JsonValueKind.String => actual is string text && text == expected.GetString(),
        JsonValueKind.Number => actual is double number && Math.Abs(number - expected.GetDouble()) < 1e-9,
        JsonValueKind.Array => Items(actual).SequenceEqual(Strings(expected)),
        _ => throw new NotSupportedException($"A {expected.ValueKind} is expected."),
    };

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];

    private static IEnumerable<string> Items(object actual) => (IEnumerable<string>)actual;

    private static int Length(object actual) => actual is string text ? text.Length : Items(actual).Count();

    private static string Show(object actual) => actual is string text ? $"\"{text}\"" : actual is double ? $"{actual}" : $"[{string.Join(", ", Items(actual))}]";
}
