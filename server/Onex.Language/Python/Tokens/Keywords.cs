namespace Onex.Language.Python.Tokens;

internal static class Keywords
{
    /// <summary>
    /// The keyword's kind, or <see cref="TokenKind.Name"/>. Soft keywords (<c>match</c>, <c>case</c>, <c>type</c>) are names.
    /// </summary>
    public static TokenKind KindOf(ReadOnlySpan<char> word) => word.Length is < 2 or > 8 ? TokenKind.Name : word switch
    {
        "and" => TokenKind.And,
        "as" => TokenKind.As,
        "assert" => TokenKind.Assert,
        "async" => TokenKind.Async,
        "await" => TokenKind.Await,
        "break" => TokenKind.Break,
        "class" => TokenKind.Class,
        "continue" => TokenKind.Continue,
        "def" => TokenKind.Def,
        "del" => TokenKind.Del,
        "elif" => TokenKind.Elif,
        "else" => TokenKind.Else,
        "except" => TokenKind.Except,
        "False" => TokenKind.False,
        "finally" => TokenKind.Finally,
        "for" => TokenKind.For,
        "from" => TokenKind.From,
        "global" => TokenKind.Global,
        "if" => TokenKind.If,
        "import" => TokenKind.Import,
        "in" => TokenKind.In,
        "is" => TokenKind.Is,
        "lambda" => TokenKind.Lambda,
        "None" => TokenKind.None,
        "nonlocal" => TokenKind.Nonlocal,
        "not" => TokenKind.Not,
        "or" => TokenKind.Or,
        "pass" => TokenKind.Pass,
        "raise" => TokenKind.Raise,
        "return" => TokenKind.Return,
        "True" => TokenKind.True,
        "try" => TokenKind.Try,
        "while" => TokenKind.While,
        "with" => TokenKind.With,
        "yield" => TokenKind.Yield,
        _ => TokenKind.Name,
    };

    /// <summary>
    /// Whether the keyword can stand in no expression, so that a line which begins with it shows that a bracket was not closed.
    /// </summary>
    public static bool IsForStatementsOnly(TokenKind kind) => kind is TokenKind.Assert or TokenKind.Break or TokenKind.Class
        or TokenKind.Continue or TokenKind.Def or TokenKind.Del or TokenKind.Elif or TokenKind.Except or TokenKind.Finally
        or TokenKind.Global or TokenKind.Import or TokenKind.Nonlocal or TokenKind.Pass or TokenKind.Raise or TokenKind.Return
        or TokenKind.Try or TokenKind.While or TokenKind.With;

    /// <summary>Whether a line that begins with the keyword ends with a colon.</summary>
    public static bool HasBlock(TokenKind kind) => kind is TokenKind.Async or TokenKind.Class or TokenKind.Def or TokenKind.Elif
        or TokenKind.Except or TokenKind.For or TokenKind.If or TokenKind.While or TokenKind.With;
}
