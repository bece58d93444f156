using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>Words behind a <c>#</c>, for Python and YAML: on one line, without what does not show.</summary>
internal sealed class PyComment(string text) : ITemplateValue
{
    public string Text => Clean(text);

    public static string Clean(string text)
    {
        var comment = new StringBuilder(text.Length);
        foreach (var rune in CharacterClasses.OnOneLine(text).EnumerateRunes())
        {
            if (CharacterClasses.IsVisible(rune)) comment.Append(rune.ToString());
        }
        return comment.ToString();
    }
}
