namespace Onex.Cli.Output;

/// <summary>Text of other people's files on the way to a terminal, which obeys control characters and reorders text at marks of direction.</summary>
internal static class PrintableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same length as <paramref name="text"/>; tabs stay.</summary>
    public static string Of(string text) => text.All(IsHarmless) ? text : string.Concat(text.Select(c => IsHarmless(c) ? c : Replacement));

    private static bool IsHarmless(char c) => c == '\t' || (!char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029'));
}
