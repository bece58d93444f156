using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>Words behind a <c>#</c>, for Python and YAML: on one line, without what does not show.</summary>
internal sealed class PyComment(string text) : ITemplateValue
{
    public void Write(TextWriter writer)
    {
        var comment = new StringBuilder(text.Length);
        foreach (var rune in CharacterClasses.OnOneLine(text).EnumerateRunes())
        {
            if (CharacterClasses.IsVisible(rune)) comment.Append(rune.ToString());
        }
        writer.Write(comment);
    }
}
