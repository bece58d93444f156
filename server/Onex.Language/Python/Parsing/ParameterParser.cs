using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads the parameters of a function or a lambda, up to but not including what ends them.</summary>
internal sealed class ParameterParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly Scratch<Arg> args = new();

    public Arguments Parse(TokenKind end, bool isLambda)
    {
        var start = cursor.Start;
        var mark = args.Mark;
        bool slash = false, star = false, needsName = false, anyDefault = false, keywords = false;
        while (cursor.Kind != end)
        {
            if (keywords) cursor.Fail("no parameter can follow the one with '**'");
            switch (cursor.Kind)
            {
                case TokenKind.Slash:
                    if (args.CountSince(mark) == 0) cursor.Fail("at least one parameter must precede '/'");
                    else if (slash) cursor.Fail("'/' may appear only once");
                    else if (star) cursor.Fail("'/' must be ahead of '*'");
                    slash = true;
                    cursor.TryTake(TokenKind.Slash);
                    foreach (ref var arg in args.Since(mark)) arg = arg with { Kind = ArgKind.PositionalOnly };
                    break;
                case TokenKind.Star:
                    if (star) cursor.Fail("'*' may appear only once");
                    star = true;
                    if (!cursor.TryTake(TokenKind.Star)) break;
                    needsName = cursor.Kind == TokenKind.Comma || cursor.Kind == end;
                    if (!needsName) args.Add(One(ArgKind.VarArg, isLambda));
                    break;
                case TokenKind.DoubleStar:
                    if (needsName) cursor.Fail("named parameters must follow a bare '*'");
                    keywords = true;
                    if (cursor.TryTake(TokenKind.DoubleStar)) args.Add(One(ArgKind.KwArg, isLambda));
                    break;
                default:
                    var arg1 = One(star ? ArgKind.KeywordOnly : ArgKind.Positional, isLambda);
                    needsName = false;
                    if (!star && anyDefault && arg1.Default is null)
                        cursor.Fail(arg1.Span, "a parameter without a default follows a parameter with a default");
                    anyDefault |= arg1.Default is not null;
                    args.Add(arg1);
                    break;
            }
            if (!cursor.TryTake(TokenKind.Comma)) break;
        }
        if (needsName) cursor.Fail("named parameters must follow a bare '*'");
        return new Arguments(args.Take(mark), cursor.SpanFrom(start));
    }

    private Arg One(ArgKind kind, bool isLambda)
    {
        var start = cursor.Start;
        var (name, nameSpan) = cursor.ExpectName("expected the name of a parameter");
        Expression? annotation = null;
        if (!isLambda && cursor.TryTake(TokenKind.Colon))
            annotation = kind == ArgKind.VarArg ? expressions.StarExpression() : expressions.Expression();
        var span = cursor.SpanFrom(start);
        if (cursor.Kind != TokenKind.Equal) return new Arg(name, nameSpan, annotation, null, kind, span);
        if (kind is ArgKind.VarArg or ArgKind.KwArg) cursor.Fail("a parameter with stars cannot have a default");
        cursor.TryTake(TokenKind.Equal);
        return new Arg(name, nameSpan, annotation, expressions.Expression(), kind, span);
    }
}
