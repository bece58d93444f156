using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads the type parameters of a definition, <c>[T: int, *Ts, **P]</c>.</summary>
internal sealed class TypeParameterParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly Scratch<TypeParam> parameters = new();

    public ImmutableArray<TypeParam> ParseOptional()
    {
        if (!cursor.TryTake(TokenKind.LeftBracket)) return [];
        if (cursor.Kind == TokenKind.RightBracket) cursor.Fail("a list of type parameters cannot be empty");
        var mark = parameters.Mark;
        do
        {
            parameters.Add(One());
        }
        while (cursor.TryTake(TokenKind.Comma) && cursor.Kind != TokenKind.RightBracket);
        cursor.Expect(TokenKind.RightBracket, "expected ']' after the type parameters");
        return parameters.Take(mark);
    }

    private TypeParam One()
    {
        var start = cursor.Start;
        var kind = cursor.TryTake(TokenKind.Star) ? TypeParamKind.TypeVarTuple
            : cursor.TryTake(TokenKind.DoubleStar) ? TypeParamKind.ParamSpec
            : TypeParamKind.TypeVar;
        var (name, nameSpan) = cursor.ExpectName("expected the name of a type parameter");
        Expression? bound = null, defaultValue = null;
        if (cursor.Kind == TokenKind.Colon && kind != TypeParamKind.TypeVar) cursor.Fail("only a plain type parameter can have a bound");
        if (cursor.TryTake(TokenKind.Colon)) bound = expressions.Expression();
        if (cursor.TryTake(TokenKind.Equal))
            defaultValue = kind == TypeParamKind.TypeVarTuple ? expressions.StarExpression() : expressions.Expression();
        return new TypeParam(name, nameSpan, kind, bound, defaultValue, cursor.SpanFrom(start));
    }
}
