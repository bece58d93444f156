using System.Globalization;
using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>Which characters may stand in a generated file as they are.</summary>
internal static class CharacterClasses
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// Whether a character shows what it is. Not so: controls, line and paragraph separators, and the invisible format
    /// characters, among them the ones that turn the direction of writing and make code look like other code.
    /// </summary>
    public static bool IsVisible(Rune rune) => rune.Value is >= 0x20 and < 0x7F || (rune.Value >= 0xA0 && IsVisible(Rune.GetUnicodeCategory(rune)));

    /// <summary>Whether a character is needed to join letters or emoji of a readable text although it does not show.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner;

    /// <summary>The text on one line, as words with one space between: line breaks and other white space are spaces.</summary>
    public static string OnOneLine(string text) => string.Join(' ', SplitWords(text));

    public static string[] SplitWords(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    private static bool IsVisible(UnicodeCategory category) => category
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator);
}
