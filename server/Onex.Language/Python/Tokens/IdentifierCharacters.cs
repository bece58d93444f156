using System.Buffers;
using System.Globalization;
using System.Text;

namespace Onex.Language.Python.Tokens;

/// <summary>Which characters may stand in a name: Unicode's XID_Start and XID_Continue, as PEP 3131 says.</summary>
internal static class IdentifierCharacters
{
    public static bool IsAsciiStart(char c) => char.IsAsciiLetter(c) || c == '_';

    public static bool IsAsciiContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Whether a word goes on at this character, be the word valid or not.</summary>
    public static bool MayContinue(char c) => IsAsciiContinue(c) || c >= 128;

    public static bool IsStart(Rune rune)
    {
        if (rune.IsAscii) return IsAsciiStart((char)rune.Value);
        if (rune.Value is 0x037A or 0x0E33 or 0x0EB3 or 0x2E2F or 0xFF9E or 0xFF9F || IsArabicFormThatFallsApart(rune.Value))
            return false;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber
            || rune.Value is 0x1885 or 0x1886 or 0x2118 or 0x212E;
    }

    public static bool IsContinue(Rune rune)
    {
        if (rune.IsAscii) return IsAsciiContinue((char)rune.Value);
        if (IsStart(rune)) return true;
        if (rune.Value is 0x037A or 0x2E2F || IsArabicFormThatFallsApart(rune.Value)) return false;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            || rune.Value is 0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x0E33 or 0x0EB3 or 0x200C or 0x200D or 0x30FB
                or 0xFF65 or 0xFF9E or 0xFF9F;
    }

    /// <summary>Whether a word is a name, and if not, where it ceases to be one.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> word, out int wrong)
    {
        wrong = 0;
        while (wrong < word.Length)
        {
            if (Rune.DecodeFromUtf16(word[wrong..], out var rune, out var length) != OperationStatus.Done) return false;
            if (!(wrong == 0 ? IsStart(rune) : IsContinue(rune))) return false;
            wrong += length;
        }
        return true;
    }

    /// <summary>What to say of a character that cannot stand in a source, and how long it is.</summary>
    public static (int Length, string Message) Refuse(string text, int offset)
    {
        var isValid = Rune.TryGetRuneAt(text, offset, out var rune);
        var code = (isValid ? rune.Value : text[offset]).ToString("X4", CultureInfo.InvariantCulture);
        var isPrintable = isValid && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
        return (
            isValid ? rune.Utf16SequenceLength : 1,
            isPrintable ? $"invalid character '{rune}' (U+{code})" : $"invalid non-printable character U+{code}");
    }

    // Letters whose compatibility form has a blank in it, which no name can hold.
    private static bool IsArabicFormThatFallsApart(int value) =>
        value is (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB
            or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E;
}
