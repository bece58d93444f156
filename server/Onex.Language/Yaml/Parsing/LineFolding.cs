using System.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>How line breaks inside of a value are read.</summary>
internal static class LineFolding
{
    /// <summary>One break is a space, further ones are line feeds.</summary>
    /// <param name="from">At the first break.</param>
    /// <param name="to">Behind the last, on the next content.</param>
    public static void Fold(YamlCursor cursor, int from, int to, StringBuilder value)
    {
        var first = Break(cursor.Content[from]);
        if (first != '\n') value.Append(first);
        var length = value.Length;
        Breaks(cursor, from + cursor.LengthOfBreak(from), to, value);
        if (first == '\n' && value.Length == length) value.Append(' ');
    }

    /// <summary>Every break as it is read.</summary>
    public static void Breaks(YamlCursor cursor, int from, int to, StringBuilder value)
    {
        for (var offset = from; offset < to;)
        {
            if (YamlLines.IsBreak(cursor.Content[offset]))
            {
                value.Append(Break(cursor.Content[offset]));
                offset += cursor.LengthOfBreak(offset);
            }
            else offset++;
        }
    }

    /// <summary>As a loader reads it: the two Unicode separators stay, every other break is a line feed.</summary>
    public static char Break(char c) => c is '\u2028' or '\u2029' ? c : '\n';
}
