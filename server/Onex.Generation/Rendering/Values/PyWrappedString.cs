using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>
/// A Python string literal that is followed by a comma. One that would pass column 88 is put into parentheses and broken
/// between words into adjacent literals, as a formatter leaves it.
/// </summary>
/// <param name="indent">The indentation of the line that the literal begins on.</param>
/// <param name="used">The columns before the literal, indentation included.</param>
internal sealed class PyWrappedString(string text, int indent, int used) : ITemplateValue
{
    public string Text => Format();

    private string Format()
    {
        var whole = PyString.Quote(text);
        if (used + TextWrap.Width(whole) + 1 <= PyDocstring.MaxColumn) return whole;
        var margin = new string(' ', indent + 4);
        var width = PyDocstring.MaxColumn - margin.Length;
        var parts = TextWrap.Width(whole) <= width ? [whole] : Split(width);
        return $"(\n{string.Concat(parts.Select(part => $"{margin}{part}\n"))}{new string(' ', indent)})";
    }

    private List<string> Split(int width)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (var word in Words())
        {
            // Quotes and escapes count: the words are measured as they will be written.
            if (part.Length > 0 && TextWrap.Width(PyString.Quote(part + word)) > width)
            {
                parts.Add(PyString.Quote(part.ToString()));
                part.Clear();
            }
            part.Append(word);
        }
        if (part.Length > 0) parts.Add(PyString.Quote(part.ToString()));
        return parts;
    }

    /// <summary>The text cut behind each space; joined again it is the same text.</summary>
    private IEnumerable<string> Words()
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || (i + 1 < text.Length && text[i + 1] == ' ')) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        if (start < text.Length) yield return text[start..];
    }
}
