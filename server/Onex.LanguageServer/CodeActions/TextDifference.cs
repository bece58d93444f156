using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.LanguageServer.CodeActions;

internal static class TextDifference
{
    /// <summary>The one edit that makes a text another: all between what both begin and end with. Nothing where they are the same.</summary>
    public static ImmutableArray<TextEdit> Between(SourceText before, SourceText after)
    {
        var a = before.Content;
        var b = after.Content;
        var head = a.AsSpan().CommonPrefixLength(b);
        if (head == a.Length && head == b.Length) return [];
        var tail = 0;
        var most = Math.Min(a.Length, b.Length) - head;
        while (tail < most && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        return [new TextEdit(TextSpan.FromBounds(head, a.Length - tail), b[head..^tail])];
    }
}
