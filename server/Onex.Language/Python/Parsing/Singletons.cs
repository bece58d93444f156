using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>The values that exist once.</summary>
internal static class Singletons
{
    private static readonly ConstantValue True = new BoolValue(true);
    private static readonly ConstantValue False = new BoolValue(false);
    private static readonly ConstantValue None = new NoneValue();
    private static readonly ConstantValue Ellipsis = new EllipsisValue();

    public static ConstantValue Of(TokenKind kind) => kind switch
    {
        TokenKind.True => True,
        TokenKind.False => False,
        TokenKind.None => None,
        TokenKind.Ellipsis => Ellipsis,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no singleton"),
    };
}
