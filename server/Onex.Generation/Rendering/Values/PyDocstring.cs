using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>
/// The words of a docstring without its quotes, wrapped so that no line passes column 88; the first line begins
/// <paramref name="used"/> columns in and the others at <paramref name="indent"/>.
/// </summary>
internal sealed class PyDocstring(string text, int indent, int used) : ITemplateValue
{
    /// <summary>Formatters' common default.</summary>
    public const int MaxColumn = 88;

    /// <summary>For a docstring that is these words alone.</summary>
    public PyDocstring(string text, int indent)
        : this(text, indent, indent + 3)
    {
    }

    public string Text => Format();

    private string Format()
    {
        var words = Escape(CharacterClasses.OnOneLine(text));
        // The closing quotes stand behind the last line.
        var lines = TextWrap.Wrap(new string('x', used - indent) + words, MaxColumn - indent - 3);
        if (lines.Count > 0) lines[0] = lines[0][(used - indent)..];
        return string.Join("\n" + new string(' ', indent), lines);
    }

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length);
        Escapes.Write(escaped, line, quote: null);
        escaped.Replace("\"\"\"", "\\\"\\\"\\\"");
        if (escaped.Length > 0 && escaped[^1] == '"') escaped.Insert(escaped.Length - 1, '\\');
        return escaped.ToString();
    }
}
