namespace Onex.Language.Python.Tokens;

internal static class OperatorScanner
{
    /// <summary>The longest operator at a place that is no name, number, string or blank.</summary>
    public static (TokenKind Kind, int Length) Scan(string text, int position)
    {
        var next = At(text, position + 1);
        return text[position] switch
        {
            '(' => (TokenKind.LeftParenthesis, 1),
            ')' => (TokenKind.RightParenthesis, 1),
            '[' => (TokenKind.LeftBracket, 1),
            ']' => (TokenKind.RightBracket, 1),
            '{' => (TokenKind.LeftBrace, 1),
            '}' => (TokenKind.RightBrace, 1),
            ',' => (TokenKind.Comma, 1),
            ';' => (TokenKind.Semicolon, 1),
            '~' => (TokenKind.Tilde, 1),
            ':' => next == '=' ? (TokenKind.ColonEqual, 2) : (TokenKind.Colon, 1),
            '.' => next == '.' && At(text, position + 2) == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1),
            '=' => next == '=' ? (TokenKind.EqualEqual, 2) : (TokenKind.Equal, 1),
            '!' => next == '=' ? (TokenKind.NotEqual, 2) : (TokenKind.Exclamation, 1),
            '+' => next == '=' ? (TokenKind.PlusEqual, 2) : (TokenKind.Plus, 1),
            '-' when next == '>' => (TokenKind.Arrow, 2),
            '-' => next == '=' ? (TokenKind.MinusEqual, 2) : (TokenKind.Minus, 1),
            '%' => next == '=' ? (TokenKind.PercentEqual, 2) : (TokenKind.Percent, 1),
            '@' => next == '=' ? (TokenKind.AtEqual, 2) : (TokenKind.At, 1),
            '&' => next == '=' ? (TokenKind.AmpersandEqual, 2) : (TokenKind.Ampersand, 1),
            '|' => next == '=' ? (TokenKind.PipeEqual, 2) : (TokenKind.Pipe, 1),
            '^' => next == '=' ? (TokenKind.CaretEqual, 2) : (TokenKind.Caret, 1),
            '*' when next == '*' => Doubled(text, position, TokenKind.DoubleStar, TokenKind.DoubleStarEqual),
            '*' => next == '=' ? (TokenKind.StarEqual, 2) : (TokenKind.Star, 1),
            '/' when next == '/' => Doubled(text, position, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual),
            '/' => next == '=' ? (TokenKind.SlashEqual, 2) : (TokenKind.Slash, 1),
            '<' when next == '<' => Doubled(text, position, TokenKind.LeftShift, TokenKind.LeftShiftEqual),
            '<' when next == '>' => (TokenKind.Unknown, 2),
            '<' => next == '=' ? (TokenKind.LessEqual, 2) : (TokenKind.Less, 1),
            '>' when next == '>' => Doubled(text, position, TokenKind.RightShift, TokenKind.RightShiftEqual),
            '>' => next == '=' ? (TokenKind.GreaterEqual, 2) : (TokenKind.Greater, 1),
            _ => (TokenKind.Unknown, 1),
        };
    }

    private static (TokenKind Kind, int Length) Doubled(string text, int position, TokenKind plain, TokenKind assigning) =>
        At(text, position + 2) == '=' ? (assigning, 3) : (plain, 2);

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}
