using System.Text;
using System.Text.RegularExpressions;

namespace Onex.Cli.Output.Rules;

/// <summary>A page of Markdown on a terminal: headings and code stand out, lines are broken at its width. Elsewhere the page as it is.</summary>
internal static partial class PageReport
{
    private const int WidestText = 100;

    public static void Write(TextWriter writer, RulePage page)
    {
        var style = Style.For(writer);
        if (!style.IsColoured)
        {
            writer.Write(page.Text);
            return;
        }
        var width = Math.Clamp(Terminal.Width ?? WidestText, 20, WidestText);
        var inCode = false;
        foreach (var line in page.Text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inCode = !inCode;
            else if (inCode) writer.WriteLine($"    {style.Cyan(line)}");
            else if (line.StartsWith('#')) writer.WriteLine(style.Bold(line.TrimStart('#', ' ')));
            else writer.WriteLine(Inline(style, Wrap(line, width)));
        }
    }

    private static string Inline(Style style, string text) => Code().Replace(text, match => style.Cyan(match.Groups[1].Value));

    /// <summary>Backquotes are counted although they are not shown: a line is a little shorter than it might be.</summary>
    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                wrapped.Append('\n');
                used = 0;
            }
            else if (wrapped.Length > 0)
            {
                wrapped.Append(' ');
                used++;
            }
            wrapped.Append(word);
            used += word.Length;
        }
        return wrapped.ToString();
    }

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
