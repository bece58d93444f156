using System.Collections.Immutable;

namespace Onex.Generation.Errors;

/// <summary>An expected failure as a value: a public code, what happened, and ways out. The result adds correlation id, time and stage.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Context">Facts for a program, e.g. <c>path</c>; never a secret.</param>
public sealed record OnexError(
    string Code,
    ErrorLevel Level,
    string Message,
    ImmutableArray<string> Suggestions,
    ImmutableSortedDictionary<string, string> Context)
{
    public OnexError(string code, ErrorLevel level, string message, params string[] suggestions)
        : this(code, level, message, [.. suggestions], ImmutableSortedDictionary<string, string>.Empty)
    {
    }

    public OnexError With(string key, string value) => this with { Context = Context.SetItem(key, value) };
}
