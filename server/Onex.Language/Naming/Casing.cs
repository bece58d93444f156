using System.Text;

namespace Onex.Language.Naming;

/// <summary>
/// The two casings of ONEX names. Abbreviations stay whole (<c>PostgresCRUD</c> ↔ <c>postgres_crud</c>) and product names are one
/// word (<c>MongoDBReader</c> → <c>mongodb_reader</c>). Everything that is neither an ASCII letter nor a digit separates words;
/// accented Latin letters count as the ASCII letters they are written with elsewhere. A text without any letter or digit gives "".
/// </summary>
public static class Casing
{
    /// <summary>snake_case, e.g. <c>HttpClient</c> → <c>http_client</c>. May begin with a digit when the text does.</summary>
    public static string ToSnakeCase(string text) => string.Join('_', SplitWords(text)).ToLowerInvariant();

    /// <summary>PascalCase, e.g. <c>rest_api_client</c> → <c>RestAPIClient</c>. Capitals that the text already has are kept.</summary>
    public static string ToPascalCase(string text)
    {
        var ascii = LatinLetters.ToAscii(text);
        var parts = SplitParts(ascii);
        var shouted = parts.Count > 1 && !ascii.Any(char.IsAsciiLetterLower);
        var result = new StringBuilder(ascii.Length);
        foreach (var part in parts)
        {
            var hasCapital = part.Any(char.IsAsciiLetterUpper);
            result.Append(hasCapital && !shouted
                ? char.ToUpperInvariant(part[0]) + part[1..]
                : Spellings.ToPascalWord(part.ToLowerInvariant()));
        }
        return result.ToString();
    }

    /// <summary>The words of a name in their own spelling: <c>DebugSTFStorage</c> → Debug, STF, Storage.</summary>
    public static IReadOnlyList<string> SplitWords(string text)
    {
        var words = new List<string>();
        foreach (var part in SplitParts(LatinLetters.ToAscii(text)))
        {
            for (var start = 0; start < part.Length;)
            {
                var end = FindWordEnd(part, start);
                words.Add(part[start..end]);
                start = end;
            }
        }
        return words;
    }

    private static List<string> SplitParts(string ascii)
    {
        var parts = new List<string>();
        var start = -1;
        for (var i = 0; i <= ascii.Length; i++)
        {
            var inside = i < ascii.Length && char.IsAsciiLetterOrDigit(ascii[i]);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            parts.Add(ascii[start..i]);
            start = -1;
        }
        return parts;
    }

    private static int FindWordEnd(string part, int start)
    {
        var compound = Spellings.MatchCompound(part.AsSpan(start));
        if (compound > 0) return SkipDigits(part, start + compound);

        var i = start;
        while (i < part.Length && char.IsAsciiLetterUpper(part[i])) i++;
        var capitals = i - start;
        if (capitals > 1 && i < part.Length && char.IsAsciiLetterLower(part[i]))
        {
            // STFs is one abbreviation in the plural; in IOError the last capital begins the next word.
            var isPlural = part[i] == 's' && (i + 1 == part.Length || char.IsAsciiLetterUpper(part[i + 1]));
            return isPlural ? i + 1 : i - 1;
        }
        while (i < part.Length && char.IsAsciiLetterLower(part[i])) i++;
        var end = SkipDigits(part, i);
        // md5sum, sha256sum: small letters after digits go on with the word.
        while (end > i && end < part.Length && char.IsAsciiLetterLower(part[end]))
        {
            i = end;
            while (i < part.Length && char.IsAsciiLetterLower(part[i])) i++;
            end = SkipDigits(part, i);
        }
        return end;
    }

    private static int SkipDigits(string part, int i)
    {
        while (i < part.Length && char.IsAsciiDigit(part[i])) i++;
        return i;
    }
}
