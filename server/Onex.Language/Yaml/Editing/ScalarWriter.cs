using System.Buffers;
using System.Globalization;
using System.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>Writes a text as a scalar that every loader reads back as this text.</summary>
internal static class ScalarWriter
{
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create(",[]{}:?");

    public static string Write(string value, YamlScalarStyle style, YamlScalarKind kind, bool inFlow)
    {
        if (style == YamlScalarStyle.Plain && CanBePlain(value, kind, inFlow)) return value;
        if (style == YamlScalarStyle.SingleQuoted && IsVisible(value)) return $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
        return DoubleQuote(value);
    }

    /// <summary>A plain scalar stays plain as long as a loader gives it the same type, or takes it for a text.</summary>
    public static bool CanBePlain(string value, YamlScalarKind kind, bool inFlow)
    {
        if (value.Length == 0 || value[0] == ' ' || value[^1] is ' ' or ':' || !IsVisible(value)) return false;
        if (!CanBegin(value) || value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal)) return false;
        // Loaders disagree about a colon and a question mark inside of brackets.
        if (inFlow && value.AsSpan().ContainsAny(FlowIndicators)) return false;
        if (value is "<<" or "=" || value.StartsWith("---", StringComparison.Ordinal) || value.StartsWith("...", StringComparison.Ordinal)) return false;
        var read = YamlScalarReading.KindOfPlain(value);
        return read == kind || read == YamlScalarKind.Text;
    }

    public static string DoubleQuote(string value)
    {
        var written = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => written.Append("\\\""),
                '\\' => written.Append("\\\\"),
                '\n' => written.Append("\\n"),
                '\r' => written.Append("\\r"),
                '\t' => written.Append("\\t"),
                _ when IsVisible(c) => written.Append(c),
                _ => written.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }
        return written.Append('"').ToString();
    }

    private static bool CanBegin(string value) => value[0] switch
    {
        '-' or '?' or ':' => value.Length > 1 && value[1] is not (' ' or ',' or '[' or ']' or '{' or '}'),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    /// <summary>Of one line.</summary>
    public static bool IsVisible(string line) => line.All(IsVisible);

    /// <summary>Printable, on one line, and no mark that a loader takes for something else.</summary>
    private static bool IsVisible(char c) =>
        c is >= ' ' and <= '~' or (>= '\u00A0' and <= '\u2027') or (>= '\u202A' and <= '\uFEFE') or (>= '\uFF00' and <= '\uFFFD');
}
