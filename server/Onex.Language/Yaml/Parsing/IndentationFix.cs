using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Moves lines that are indented alike, with what they hold, to where the parts above them begin.</summary>
internal static class IndentationFix
{
    /// <summary>What is longer is more than a slip.</summary>
    private const int MaximumLines = 100;

    /// <param name="column">Where the lines are to begin. The first of them is the cursor's.</param>
    public static ImmutableArray<CodeFix> Find(YamlCursor cursor, int column)
    {
        // What begins with anything else is wrong in more than one way.
        if (!cursor.IsIndicator('-') && !PlainScalarReader.CanBegin(cursor, inFlow: false) && cursor.Current is not ('"' or '\'')) return [];
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var (offset, own) = (cursor.Position, cursor.Column);
        for (var at = own; offset < cursor.End && at >= own; (offset, at) = cursor.PeekLine(cursor.EndOfLine(offset)))
        {
            if (at > own && own < column)
            {
                // Deeper lines may hang on this one, or stand where it belongs.
                if (HasValue(cursor, edits[^1].Span.Start)) break;
                return [];
            }
            var start = offset - at;
            // Where tabs indent, columns are no characters.
            if (edits.Count == MaximumLines || start < 0 || cursor.Content.AsSpan(start, at).ContainsAnyExcept(' ')) return [];
            edits.Add(own > column ? new TextEdit(new TextSpan(start, own - column), "") : new TextEdit(new TextSpan(start, 0), new string(' ', column - own)));
        }
        return [new CodeFix("Indent like the lines above", false, edits.ToImmutable())];
    }

    private static bool HasValue(YamlCursor cursor, int lineStart)
    {
        var end = cursor.EndOfContent(lineStart);
        return end > lineStart && cursor.Content[end - 1] is not (':' or '|' or '>' or '-' or '+');
    }
}
