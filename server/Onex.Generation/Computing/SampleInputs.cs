using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>Requests for a package's own tests: ordinary values, edges of what is asked of them, and nothing where that is allowed.</summary>
internal static class SampleInputs
{
    /// <summary>How many different requests there are.</summary>
    public const int Count = 4;

    private static readonly double[] Numbers = [8, 2.5, 4, 1.5, 3, 0.5, 6, 1.25, 12, 0.75];

    private static readonly string[] Texts =
    [
        "  The quick brown fox  ", "The slow brown dog",
        "Line 1: <b>failed</b> at /tmp/a.log  # retry\n\n0x7F, 2024-01-31T12:30:00Z!", "see https://example.org/a?b=1 // 550e8400-e29b-41d4-a716-446655440000",
        "kitten", "sitten", "", "a",
    ];

    /// <summary>The value of an input in a request.</summary>
    /// <param name="position">Which input it is: related inputs get related values.</param>
    /// <param name="rules">What is asked of it.</param>
    /// <param name="steps">What is done to its items.</param>
    public static object? Of(PropertyType type, int position, int request, ImmutableArray<ValidationRule> rules, ImmutableArray<TransformationStep> steps)
    {
        var edges = rules.SelectMany(rule => Edges(rule, type)).ToList();
        if (edges.Count > 0 && request > 0) return edges[(request - 1) % edges.Count];
        if (type.Nullable && request == Count - 1) return null;
        return type.Name switch
        {
            "string" => Texts[((request * 2) + (position % 2)) % Texts.Length],
            "integer" => (BigInteger)(((position + request) * 3 % 7) + 1),
            "float" or "number" => Numbers[(position + (request * 3)) % Numbers.Length],
            "decimal" => (decimal)Numbers[(position + (request * 3)) % Numbers.Length],
            "boolean" => (position + request) % 2 == 0,
            "array" when type == Transformations.Items => SampleItems.Of(steps, request),
            "array" when type.Items is { } items => Items(items, position, request),
            "bytes" => Encoding.ASCII.GetBytes(Texts[request]),
            _ => null,
        };
    }

    /// <summary>Null for items that there are no samples of.</summary>
    private static object[]? Items(PropertyType items, int position, int request)
    {
        if (request == 3) return [];
        var samples = Enumerable.Range(0, 3 + (request % 2)).Select(i => items.Name == "string" ? Of(items, position, i, [], []) : Of(items, position + i, request, [], []));
        return samples.OfType<object>().ToArray() is { Length: > 0 } found ? found : null;
    }

    private static IEnumerable<object> Edges(ValidationRule rule, PropertyType type) => rule.Check switch
    {
        "min" or "max" or "above" or "below" => Around(ValidationChecks.ReadNumber(rule)!.Value).Select(value => Cast(value, type)),
        "min_length" or "max_length" when type.Name == "string" => Around(Math.Min(ValidationChecks.ReadNumber(rule)!.Value, 100)).Select(object (length) => new string('x', (int)Math.Max(length, 0))),
        "one_of" => rule.Arguments,
        "not_empty" when type.Name == "string" => ["", " "],
        "format" => rule.Arguments[0] switch
        {
            "email" => ["ann@example.org", "ann@"],
            "url" => ["https://example.org/a", "example"],
            "uuid" => ["550e8400-e29b-41d4-a716-446655440000", "550e8400"],
            "date" => ["2024-02-29", "2023-02-29"],
            "datetime" => ["2024-01-31T12:30:00+00:00", "noon"],
            "json" => ["{\"a\": [1]}", "{"],
            _ => ["192.0.2.1", "192.0.2.300"],
        },
        _ => [],
    };

    private static decimal[] Around(decimal limit) => [limit, limit - 1, limit + 1];

    private static object Cast(decimal value, PropertyType type) => type.Name switch
    {
        "integer" => (BigInteger)value,
        "decimal" => value,
        _ => (double)value,
    };
}
