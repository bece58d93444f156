namespace Onex.Language.Python.Tokens;

/// <summary>Finds the end of a number and whether it is well-formed, as CPython's lexer does.</summary>
internal static class NumberScanner
{
    /// <summary>
    /// The end of the number that begins at <paramref name="start"/> (a digit, or a dot before a digit), and what is wrong with it.
    /// </summary>
    public static (int End, string? Error) Scan(string text, int start)
    {
        var (end, error) = ScanValue(text, start);
        if (error is null) return (end, null);
        while (end < text.Length && IdentifierCharacters.IsAsciiContinue(text[end])) end++;
        return (end, error);
    }

    private static (int End, string? Error) ScanValue(string text, int start)
    {
        if (text[start] == '.') return ScanFraction(text, start + 1);
        if (text[start] == '0')
        {
            switch (At(text, start + 1))
            {
                case 'x' or 'X': return ScanRadix(text, start + 2, 16, "hexadecimal");
                case 'o' or 'O': return ScanRadix(text, start + 2, 8, "octal");
                case 'b' or 'B': return ScanRadix(text, start + 2, 2, "binary");
            }
        }

        if (!TryScanDigits(text, start, out var end)) return (end, "invalid decimal literal");
        switch (At(text, end))
        {
            case '.': return ScanFraction(text, end + 1);
            case 'e' or 'E': return ScanExponent(text, end);
            case 'j' or 'J': return CheckEnd(text, end + 1, "imaginary");
        }
        return HasForbiddenLeadingZeros(text, start, end)
            ? (end, "leading zeros in decimal integers are not permitted; octal integers begin with 0o")
            : CheckEnd(text, end, "decimal");
    }

    private static (int End, string? Error) ScanRadix(string text, int position, int radix, string name)
    {
        var at = position;
        do
        {
            if (At(text, at) == '_') at++;
            if (!IsDigit(At(text, at), radix)) return (at, Refuse(At(text, at), name));
            while (IsDigit(At(text, at), radix)) at++;
        }
        while (At(text, at) == '_');
        return char.IsAsciiDigit(At(text, at)) ? (at, Refuse(At(text, at), name)) : CheckEnd(text, at, name);
    }

    private static string Refuse(char c, string name) =>
        char.IsAsciiDigit(c) ? $"invalid digit '{c}' in {name} literal" : $"invalid {name} literal";

    private static (int End, string? Error) ScanFraction(string text, int position)
    {
        var at = position;
        if (char.IsAsciiDigit(At(text, at)) && !TryScanDigits(text, at, out at)) return (at, "invalid decimal literal");
        return At(text, at) switch
        {
            'e' or 'E' => ScanExponent(text, at),
            'j' or 'J' => CheckEnd(text, at + 1, "imaginary"),
            _ => CheckEnd(text, at, "decimal"),
        };
    }

    private static (int End, string? Error) ScanExponent(string text, int position)
    {
        var at = position + 1;
        if (At(text, at) is '+' or '-')
        {
            at++;
            if (!char.IsAsciiDigit(At(text, at))) return (at, "invalid decimal literal");
        }
        else if (!char.IsAsciiDigit(At(text, at)))
        {
            return CheckEnd(text, position, "decimal");
        }
        if (!TryScanDigits(text, at, out at)) return (at, "invalid decimal literal");
        return At(text, at) is 'j' or 'J' ? CheckEnd(text, at + 1, "imaginary") : CheckEnd(text, at, "decimal");
    }

    /// <summary>A word may follow a number without a blank only when it is an operator's keyword: <c>1if x else 2</c>.</summary>
    private static (int End, string? Error) CheckEnd(string text, int end, string name)
    {
        if (!IdentifierCharacters.IsAsciiContinue(At(text, end))) return (end, null);
        var rest = text.AsSpan(end);
        var allowed = StartsWithWord(rest, "and") || StartsWithWord(rest, "else") || StartsWithWord(rest, "for")
            || StartsWithWord(rest, "or") || StartsWithWord(rest, "not")
            || (rest.Length > 1 && rest[0] == 'i' && rest[1] is 'f' or 'n' or 's');
        return (end, allowed ? null : $"invalid {name} literal");
    }

    private static bool StartsWithWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal)
        && (text.Length == word.Length || !IdentifierCharacters.MayContinue(text[word.Length]));

    private static bool TryScanDigits(string text, int start, out int end)
    {
        end = start;
        while (true)
        {
            while (char.IsAsciiDigit(At(text, end))) end++;
            if (At(text, end) != '_') return true;
            end++;
            if (!char.IsAsciiDigit(At(text, end))) return false;
        }
    }

    private static bool HasForbiddenLeadingZeros(string text, int start, int end) =>
        text[start] == '0' && text.AsSpan(start, end - start).ContainsAnyInRange('1', '9');

    private static bool IsDigit(char c, int radix) => radix switch
    {
        16 => char.IsAsciiHexDigit(c),
        8 => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}
