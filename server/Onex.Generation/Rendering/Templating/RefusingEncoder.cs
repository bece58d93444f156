using System.Text;
using HandlebarsDotNet;

namespace Onex.Generation.Rendering.Templating;

/// <summary>Refuses every raw text: only typed values are printed, and they do not pass here.</summary>
internal sealed class RefusingEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Refuse(text?.ToString());

    public void Encode(string? text, TextWriter target) => Refuse(text);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char> => Refuse("a sequence of characters");

    private static void Refuse(string? text) => throw new TemplateException($"A template prints text that has no type: {text}");
}
