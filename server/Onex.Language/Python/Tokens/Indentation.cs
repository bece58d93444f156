namespace Onex.Language.Python.Tokens;

/// <summary>
/// How far a line is indented: with tabs to every eighth column, and with tabs as one column each. Two lines that compare differently
/// in the two mix tabs and spaces inconsistently.
/// </summary>
internal readonly record struct Indentation(int Column, int TabsAsOne)
{
    private const int TabWidth = 8;

    /// <summary>
    /// Measures the line that begins at <paramref name="start"/>; also gives the place of its first character that is no blank.
    /// </summary>
    public static (Indentation Indentation, int End) Measure(string text, int start)
    {
        int column = 0, tabsAsOne = 0, continued = 0;
        var position = start;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == ' ')
            {
                column++;
                tabsAsOne++;
            }
            else if (c == '\t')
            {
                column = ((column / TabWidth) + 1) * TabWidth;
                tabsAsOne++;
            }
            else if (c == '\f')
            {
                column = tabsAsOne = 0;
            }
            else if (c == '\\' && LineBreaks.LengthAt(text, position + 1) is > 0 and var length && position + 1 + length < text.Length)
            {
                // The first of the lines that a backslash joins decides.
                if (continued == 0) continued = column;
                position += length;
            }
            else
            {
                break;
            }
        }
        return (continued > 0 ? new Indentation(continued, continued) : new Indentation(column, tabsAsOne), position);
    }
}
