using System.Collections.Immutable;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Specs.Reading;

/// <summary>The types that data of a spec can have, written as in Python.</summary>
internal static class FieldTypeText
{
    /// <summary>Deeper ones say nothing that a model of its own would not say better.</summary>
    private const int MostDepth = 4;

    public static ImmutableArray<string> Names { get; } = ["str", "int", "float", "bool", "datetime", "date", "time", "timedelta", "UUID", "Decimal", "bytes"];

    /// <summary>The type in its one form; null for what is none. Words that prompts use (string, timestamp, money) are understood too.</summary>
    public static string? Read(string text) => Read(text.Trim(), MostDepth);

    private static string? Read(string text, int depth)
    {
        if (depth == 0) return null;
        if (Without(text, "", "None")?.TrimEnd() is { } before && before.EndsWith('|'))
            return Read(before[..^1].Trim(), depth - 1) is { } type && !type.EndsWith(" | None", StringComparison.Ordinal) ? $"{type} | None" : null;
        if (Without(text, "Optional[", "]") is { } inner) return Read($"{inner} | None", depth);
        if (Without(text, "list[", "]") is { } items) return Read(items.Trim(), depth - 1) is { } item ? $"list[{item}]" : null;
        if (Without(text, "dict[", "]") is { } entries)
            return entries.Split(',', 2, StringSplitOptions.TrimEntries) is ["str", var value] && Read(value, depth - 1) is { } values ? $"dict[str, {values}]" : null;
        return Names.Contains(text) ? text : FieldTypes.FindStated(text.ToLowerInvariant());
    }

    private static string? Without(string text, string start, string end) =>
        text.Length >= start.Length + end.Length && text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal) ? text[start.Length..^end.Length] : null;
}
