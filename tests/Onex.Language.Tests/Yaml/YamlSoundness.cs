using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Yaml;

/// <summary>What holds of every reading, whatever the text is.</summary>
internal static class YamlSoundness
{
    private const int MostDiagnostics = 1_001;

    public static bool IsSound(string text)
    {
        var document = YamlReader.Read(text);
        var whole = new TextSpan(0, text.Length);
        return document.Diagnostics.Length <= MostDiagnostics
            && document.Diagnostics.All(diagnostic => Holds(whole, diagnostic.Span) && diagnostic.Fixes.All(fix => fix.Edits.All(edit => Holds(whole, edit.Span))))
            && document.Comments.All(comment => Holds(whole, comment.Span) && text[comment.Span.Start] == '#')
            && document.Comments.Zip(document.Comments.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
            && (document.Root is null || IsSound(document.Root, whole));
    }

    private static bool IsSound(YamlNode node, TextSpan parent)
    {
        if (!Holds(parent, node.Span) || !Holds(node.Span, node.ContentSpan)) return false;
        return node switch
        {
            YamlMapping mapping => mapping.Entries.All(entry => IsSound(entry.Key, node.Span) && IsSound(entry.Value, node.Span) && entry.Key.Span.End <= entry.Value.Span.Start),
            YamlSequence sequence => sequence.Items.All(item => IsSound(item, node.Span)) && AreInOrder(sequence),
            _ => true,
        };
    }

    private static bool AreInOrder(YamlSequence sequence) => sequence.Items.Zip(sequence.Items.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);

    private static bool Holds(TextSpan outer, TextSpan inner) => inner.Length >= 0 && inner.Start >= outer.Start && inner.End <= outer.End;
}
