using System.Text;

namespace Onex.Language.Naming;

/// <summary>Accented Latin letters as they are written in ASCII (<c>ü</c> → <c>ue</c>, <c>é</c> → <c>e</c>). Other letters stay as they are.</summary>
public static class LatinLetters
{
    private const string Accented = "àáâãåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõōŏőŕŗřśŝşšţťŧùúûũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooorrrsssstttuuuuuuuuuwyyyzzz";

    /// <summary>The text with such letters replaced; the same instance where there are none.</summary>
    public static string ToAscii(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            var replacement = text[i] < '\u00C0' ? null : Replace(text[i]);
            if (replacement is not null) result ??= new StringBuilder(text, 0, i, text.Length + 8);
            if (result is null) continue;
            if (replacement is null) result.Append(text[i]);
            else result.Append(replacement);
        }
        return result?.ToString() ?? text;
    }

    private static string? Replace(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        var ascii = lower switch
        {
            'ä' or 'æ' => "ae",
            'ö' or 'ø' or 'œ' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            'þ' => "th",
            'ð' => "d",
            _ => Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var at ? Plain[at].ToString() : null,
        };
        return ascii is not null && lower != letter ? char.ToUpperInvariant(ascii[0]) + ascii[1..] : ascii;
    }
}
