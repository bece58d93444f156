namespace Onex.Workspace.Checking.Ignoring;

/// <summary>
/// Matches paths with git's patterns: <c>*</c>, <c>?</c> and <c>[…]</c> within a name, <c>**</c> as whole names over any number of folders.
/// </summary>
internal sealed class WildMatch
{
    private readonly string pattern;
    private readonly string text;

    /// <summary>Places (in the pattern, in the text) from which no match is possible: with them the time grows with the product of the lengths only.</summary>
    private readonly HashSet<(int, int)> failed = [];

    private WildMatch(string pattern, string text)
    {
        this.pattern = pattern;
        this.text = text;
    }

    public static bool IsMatch(string pattern, string text) => new WildMatch(pattern, text).From(0, 0);

    private bool From(int p, int t)
    {
        for (; p < pattern.Length; p++, t++)
        {
            var c = pattern[p];
            if (c == '*') return FromStar(p, t);
            if (t == text.Length) return false;
            if (c == '[')
            {
                if (MatchBracket(ref p, text[t]) != true) return false;
                continue;
            }
            if (c == '\\' && ++p == pattern.Length) return false;
            if (c == '?' ? text[t] == '/' : pattern[p] != text[t]) return false;
        }
        return t == text.Length;
    }

    private bool FromStar(int p, int t)
    {
        if (!failed.Add((p, t))) return false;
        var end = p + 1;
        while (end < pattern.Length && pattern[end] == '*') end++;
        var isWholeName = end - p > 1 && (p == 0 || pattern[p - 1] == '/') && (end == pattern.Length || pattern[end] == '/');
        // "**/" also means no folder at all.
        if (isWholeName && end < pattern.Length && From(end + 1, t)) return true;
        for (; ; t++)
        {
            if (From(end, t)) return true;
            if (t == text.Length || (!isWholeName && text[t] == '/')) return false;
        }
    }

    /// <summary>Whether a set of characters has one; null for a set that is not closed. Leaves <paramref name="p"/> at its closing bracket.</summary>
    private bool? MatchBracket(ref int p, char c)
    {
        var at = p + 1;
        var isNegated = at < pattern.Length && pattern[at] is '!' or '^';
        if (isNegated) at++;
        var isIn = false;
        for (var isFirst = true; ; isFirst = false)
        {
            if (at >= pattern.Length) return null;
            if (pattern[at] == ']' && !isFirst) break;
            if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] == ':')
            {
                var close = pattern.IndexOf(":]", at + 2, StringComparison.Ordinal);
                if (close < 0) return null;
                isIn |= IsOfClass(pattern[(at + 2)..close], c);
                at = close + 2;
                continue;
            }
            if (ReadMember(ref at) is not { } low) return null;
            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                if (ReadMember(ref at) is not { } last) return null;
                high = last;
            }
            isIn |= c >= low && c <= high;
        }
        p = at;
        return isIn != isNegated && c != '/';
    }

    private char? ReadMember(ref int at)
    {
        if (pattern[at] == '\\') at++;
        return at < pattern.Length ? pattern[at++] : null;
    }

    private static bool IsOfClass(string name, char c) => name switch
    {
        "alpha" => char.IsAsciiLetter(c),
        "digit" => char.IsAsciiDigit(c),
        "alnum" => char.IsAsciiLetterOrDigit(c),
        "lower" => char.IsAsciiLetterLower(c),
        "upper" => char.IsAsciiLetterUpper(c),
        "xdigit" => char.IsAsciiHexDigit(c),
        "space" => c is ' ' or (>= '\t' and <= '\r'),
        "blank" => c is ' ' or '\t',
        "punct" => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && !char.IsControl(c) && c != ' ',
        "cntrl" => char.IsAscii(c) && char.IsControl(c),
        "graph" => c is > ' ' and < '\x7F',
        "print" => c is >= ' ' and < '\x7F',
        _ => false,
    };
}
