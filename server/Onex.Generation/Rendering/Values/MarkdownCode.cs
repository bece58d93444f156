using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>A Markdown code span with its backticks; also good in a table cell.</summary>
internal sealed class MarkdownCode(string text) : ITemplateValue
{
    public string Text => Span(text);

    private static string Span(string text)
    {
        var code = new StringBuilder(text.Length);
        foreach (var rune in CharacterClasses.OnOneLine(text).EnumerateRunes())
        {
            if (!CharacterClasses.IsVisible(rune)) continue;
            if (rune.Value == '|') code.Append('\\');
            code.Append(rune.ToString());
        }
        var fence = new string('`', LongestRun(code) + 1);
        var pad = code.Length == 0 || code[0] == '`' || code[^1] == '`' ? " " : "";
        return $"{fence}{pad}{code}{pad}{fence}";
    }

    private static int LongestRun(StringBuilder code)
    {
        var (longest, run) = (0, 0);
        for (var i = 0; i < code.Length; i++)
        {
            run = code[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
