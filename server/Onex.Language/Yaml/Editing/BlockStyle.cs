using Onex.Language.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>How a file is laid out, so that what is added looks like the rest.</summary>
/// <param name="Step">By how much a mapping is indented below its key.</param>
/// <param name="ListStep">By how much a list's dashes are indented below their key; often 0.</param>
internal sealed record BlockStyle(int Step, int ListStep)
{
    public static BlockStyle Default { get; } = new(2, 2);

    /// <summary>As the node does it; where it has no example, as the first in the document does.</summary>
    public static BlockStyle Of(YamlDocument document, YamlNode? node) => new(
        FindStep<YamlMapping>(document, node) ?? FindStep<YamlMapping>(document, document.Root) ?? Default.Step,
        FindStep<YamlSequence>(document, node) ?? FindStep<YamlSequence>(document, document.Root) ?? Default.ListStep);

    public static string LineBreakOf(SourceText text)
    {
        if (text.LineCount == 1) return "\n";
        var end = text.GetLine(0).End;
        return text.Content[end..text.GetLineStart(1)] is "\r\n" ? "\r\n" : "\n";
    }

    private static int? FindStep<TValue>(YamlDocument document, YamlNode? node)
        where TValue : YamlNode
    {
        switch (node)
        {
            case YamlMapping { IsFlow: false } mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    if (value is TValue && StepBetween(document.Text, key, value) is { } step) return step;
                }
                return mapping.Entries.Select(entry => FindStep<TValue>(document, entry.Value)).FirstOrDefault(step => step is not null);
            case YamlSequence { IsFlow: false } sequence:
                return sequence.Items.Select(item => FindStep<TValue>(document, item)).FirstOrDefault(step => step is not null);
            default:
                return null;
        }
    }

    private static int? StepBetween(SourceText text, YamlNode key, YamlNode value)
    {
        if (value is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true }) return null;
        var outer = text.GetPosition(key.Span.Start);
        var inner = text.GetPosition(value.ContentSpan.Start);
        return inner.Line > outer.Line ? inner.Character - EditedLines.ColumnOf(text, key.Span.Start) : null;
    }
}
