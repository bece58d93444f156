using Onex.Language.Text;

namespace Onex.Language.Python.Tokens;

/// <summary>Guesses, once it is sure that a bracket has no end, where its logical line was meant to end.</summary>
internal static class OpenBracketRecovery
{
    /// <summary>
    /// The first token of the line that begins the next statement: one that is not indented more than the line with the bracket, or the
    /// one behind a header's colon. Null when there is none.
    /// </summary>
    public static int? FindEndOfLine(SourceText source, List<Token> tokens, int bracketOffset)
    {
        var opening = tokens.FindLastIndex(t => t.Start == bracketOffset && t.End > t.Start);
        var first = tokens.FindLastIndex(opening, t => t.Kind is TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent) + 1;
        var column = source.GetPosition(tokens[first].Start).Character;
        var isHeader = Keywords.HasBlock(tokens[first].Kind);
        for (var i = opening + 1; i < tokens.Count; i++)
        {
            var place = source.GetPosition(tokens[i].Start);
            if (place.Line == source.GetPosition(tokens[i - 1].Start).Line) continue;
            if (tokens[i].Kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace) continue;
            if (place.Character <= column || (isHeader && tokens[i - 1].Kind == TokenKind.Colon)) return i;
        }
        return null;
    }
}
