using System.Globalization;
using System.Text;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Spectre.Console.Rendering;

namespace Onex.Cli.Output.Checking;

/// <summary>The line that a finding begins in, with its span underlined and the fix below it.</summary>
internal static class SourceExcerpt
{
    private const int TabWidth = 4;
    private const int MinWidth = 40;

    /// <summary>How wide a line is where there is no terminal to ask.</summary>
    private const int PlainWidth = 120;

    public static void Write(TextWriter writer, Style style, SourceText text, Diagnostic diagnostic)
    {
        var position = text.GetPosition(diagnostic.Span.Start);
        var line = text.GetLine(position.Line);
        var number = (position.Line + 1).ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        if (line.Length > 0)
        {
            var (shown, marks) = Render(text, line, diagnostic.Span, WidthFor(gutter.Length + 5));
            writer.WriteLine($"  {style.Dim($"{number} |")} {shown}".TrimEnd());
            writer.WriteLine($"  {style.Dim($"{gutter} |")} {SeverityStyle.Paint(style, diagnostic.Severity, marks)}");
        }
        if (diagnostic.Fixes.OrderByDescending(f => f.IsPreferred).FirstOrDefault() is { } fix)
            writer.WriteLine($"  {gutter} {style.Dim("=")} {style.Cyan("help:")} {PrintableText.Of(fix.Title)}");
    }

    /// <summary>A line as it can be shown, shortened around the span, and the marks below it.</summary>
    internal static (string Line, string Marks) Render(SourceText text, TextSpan line, TextSpan span, int width)
    {
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(Math.Max(span.End, start), start, line.End);
        var before = Expand(text.Slice(TextSpan.FromBounds(line.Start, start)).TrimStart('\uFEFF'));
        var marked = Expand(text.Slice(TextSpan.FromBounds(start, end)));
        var behind = Expand(text.Slice(TextSpan.FromBounds(end, line.End)));
        marked = KeepStart(marked, width);
        before = KeepEnd(before, Math.Max(width - CellsOf(marked) - Math.Min(CellsOf(behind), width / 4), 0));
        behind = KeepStart(behind, Math.Max(width - CellsOf(before) - CellsOf(marked), 0));
        var marks = new string(' ', CellsOf(before)) + new string('^', Math.Max(1, CellsOf(marked)));
        return (before + marked + behind, marks);
    }

    private static int WidthFor(int gutter) => Math.Max(MinWidth, (Terminal.Width ?? PlainWidth) - gutter);

    private static string Expand(string text) => PrintableText.Of(text).Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal);

    private static string KeepStart(string text, int cells)
    {
        if (CellsOf(text) <= cells) return text;
        if (cells == 0) return "";
        var kept = new StringBuilder();
        var used = 1;
        foreach (var element in Elements(text))
        {
            used += CellsOf(element);
            if (used > cells) break;
            kept.Append(element);
        }
        return kept.Append('…').ToString();
    }

    private static string KeepEnd(string text, int cells)
    {
        if (CellsOf(text) <= cells) return text;
        if (cells == 0) return "";
        var kept = new List<string>();
        var used = 1;
        foreach (var element in Elements(text).Reverse())
        {
            used += CellsOf(element);
            if (used > cells) break;
            kept.Insert(0, element);
        }
        return "…" + string.Concat(kept);
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }

    /// <summary>How many cells of a terminal a text takes. Only text beyond ASCII asks the console library.</summary>
    private static int CellsOf(string text) => Ascii.IsValid(text) ? text.Length : Elements(text).Sum(e => Math.Min(2, new Segment(e).CellCount()));
}
