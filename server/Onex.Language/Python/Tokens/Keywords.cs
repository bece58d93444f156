namespace Onex.Language.Python.Tokens;

internal static class Keywords
{
    /// <summary>The keyword's kind, or <see cref="TokenKind.Name"/>. Soft keywords (<c>match</c>, <c>case</c>, <c>type</c>) are names.</summary>
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

    /// <summary>Whether the keyword can only begin a statement, so that it shows where an unclosed bracket should have ended.</summary>
    public static bool BeginsStatementOnly(TokenKind kind) => kind is TokenKind.Assert or TokenKind.Break or TokenKind.Class
        or TokenKind.Continue or TokenKind.Def or TokenKind.Del or TokenKind.Global or TokenKind.Import or TokenKind.Nonlocal
        or TokenKind.Pass or TokenKind.Raise or TokenKind.Return or TokenKind.Try or TokenKind.While or TokenKind.With;
}
