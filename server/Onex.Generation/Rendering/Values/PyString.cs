using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>A Python string literal with its quotes, on one line, in the quotes that a formatter would choose.</summary>
internal sealed class PyString(string text) : ITemplateValue
{
    public string Text => Quote(text);

    /// <summary>Double quotes, unless the text has more double than single ones in it.</summary>
    public static string Quote(string text)
    {
        var quote = text.Count(c => c == '"') > text.Count(c => c == '\'') ? '\'' : '"';
        return Quote(text, quote);
    }

    public static string Quote(string text, char quote)
    {
        var literal = new StringBuilder(text.Length + 2).Append(quote);
        Escapes.Write(literal, text, quote);
        return literal.Append(quote).ToString();
    }
}
