using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>How tightly operators bind; a higher number binds tighter.</summary>
internal static class Precedence
{
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Comparison = 4;
    public const int BitOr = 5;
    public const int BitXor = 6;
    public const int BitAnd = 7;
    public const int Shift = 8;
    public const int Sum = 9;
    public const int Term = 10;

    /// <summary>The precedence of an operator between two operands; 0 for anything else.</summary>
    public static int Of(TokenKind kind) => kind switch
    {
        TokenKind.Or => Or,
        TokenKind.And => And,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual or TokenKind.EqualEqual
            or TokenKind.NotEqual or TokenKind.In or TokenKind.Is or TokenKind.Not => Comparison,
        TokenKind.Pipe => BitOr,
        TokenKind.Caret => BitXor,
        TokenKind.Ampersand => BitAnd,
        TokenKind.LeftShift or TokenKind.RightShift => Shift,
        TokenKind.Plus or TokenKind.Minus => Sum,
        TokenKind.Star or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent or TokenKind.At => Term,
        _ => 0,
    };

    public static BinaryOperator BinaryOperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Pipe or TokenKind.PipeEqual => BinaryOperator.BitOr,
        TokenKind.Caret or TokenKind.CaretEqual => BinaryOperator.BitXor,
        TokenKind.Ampersand or TokenKind.AmpersandEqual => BinaryOperator.BitAnd,
        TokenKind.LeftShift or TokenKind.LeftShiftEqual => BinaryOperator.LShift,
        TokenKind.RightShift or TokenKind.RightShiftEqual => BinaryOperator.RShift,
        TokenKind.Plus or TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.Minus or TokenKind.MinusEqual => BinaryOperator.Sub,
        TokenKind.Star or TokenKind.StarEqual => BinaryOperator.Mult,
        TokenKind.Slash or TokenKind.SlashEqual => BinaryOperator.Div,
        TokenKind.DoubleSlash or TokenKind.DoubleSlashEqual => BinaryOperator.FloorDiv,
        TokenKind.Percent or TokenKind.PercentEqual => BinaryOperator.Mod,
        TokenKind.At or TokenKind.AtEqual => BinaryOperator.MatMult,
        TokenKind.DoubleStar or TokenKind.DoubleStarEqual => BinaryOperator.Pow,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no binary operator"),
    };

    public static bool IsAugmentedAssignment(TokenKind kind) => kind is >= TokenKind.PlusEqual and <= TokenKind.RightShiftEqual;
}
