using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>A YAML scalar that every loader reads back as this text: always in double quotes, on one line.</summary>
internal sealed class YamlString(string text) : ITemplateValue
{
    public string Text => Quote(text);

    public static string Quote(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        Escapes.Write(literal, text, '"');
        return literal.Append('"').ToString();
    }
}
