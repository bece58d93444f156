using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads expressions. The methods are named as in CPython's grammar.</summary>
internal sealed class ExpressionParser
{
    private readonly TokenCursor cursor;
    private readonly Scratch<Expression> expressions = new();
    private readonly Scratch<CompareOperator> comparisons = new();
    private readonly DisplayParser displays;
    private readonly ArgumentParser arguments;
    private readonly ParameterParser parameters;
    private readonly StringParser strings;

    public ExpressionParser(TokenCursor cursor)
    {
        this.cursor = cursor;
        displays = new DisplayParser(cursor, this);
        arguments = new ArgumentParser(cursor, this, displays);
        parameters = new ParameterParser(cursor, this);
        strings = new StringParser(cursor, this);
    }

    public ArgumentParser Arguments => arguments;

    public ParameterParser Parameters => parameters;

    public StringParser Strings => strings;

    public Scratch<Expression> Scratch => expressions;

    public static bool CanStart(TokenKind kind) => kind is TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart
        or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde
        or TokenKind.Not or TokenKind.Lambda or TokenKind.Await or TokenKind.True or TokenKind.False or TokenKind.None
        or TokenKind.Ellipsis;

    public static bool CanStartStarred(TokenKind kind) => kind == TokenKind.Star || CanStart(kind);

    /// <summary>Whether a node is what begins at <paramref name="start"/> itself, not in parentheses.</summary>
    public static bool IsBare(Expression expression, int start) => expression.Span.Start == start;

    public Expression StarExpressions()
    {
        var start = cursor.Start;
        var first = StarExpression();
        if (cursor.Kind != TokenKind.Comma) return first;
        var mark = expressions.Mark;
        expressions.Add(first);
        while (cursor.TryTake(TokenKind.Comma) && CanStartStarred(cursor.Kind)) expressions.Add(StarExpression());
        return new TupleExpression(expressions.Take(mark), ExpressionContext.Load, cursor.SpanFrom(start));
    }

    public Expression StarExpression() => cursor.Kind == TokenKind.Star ? Starred(Precedence.BitOr) : Expression();

    public Expression StarNamedExpression() => cursor.Kind == TokenKind.Star ? Starred(Precedence.BitOr) : NamedExpression();

    /// <summary>The right side of an assignment: <c>yield</c> may stand there bare.</summary>
    public Expression AnnotatedRhs() => cursor.Kind == TokenKind.Yield ? Yield() : StarExpressions();

    public Expression NamedExpression()
    {
        var start = cursor.Start;
        if (cursor.Kind == TokenKind.Name && cursor.Peek() == TokenKind.ColonEqual)
        {
            var name = cursor.Take();
            cursor.Take();
            var target = new NameExpression(cursor.TextOf(name), ExpressionContext.Store, name.Span);
            return new NamedExpression(target, Expression(), cursor.SpanFrom(start));
        }
        var expression = Expression();
        if (cursor.Kind == TokenKind.ColonEqual) cursor.Fail($"cannot use ':=' with {AssignmentTargets.Describe(expression)}");
        return expression;
    }

    public Expression Expression()
    {
        if (!cursor.TryEnter()) return Missing();
        var start = cursor.Start;
        Expression result;
        if (cursor.Kind == TokenKind.Lambda)
        {
            cursor.Take();
            var args = parameters.Parse(TokenKind.Colon, isLambda: true);
            cursor.Expect(TokenKind.Colon, "expected ':' after the parameters of a lambda");
            result = new LambdaExpression(args, Expression(), cursor.SpanFrom(start));
        }
        else
        {
            result = Operators(Precedence.Or);
            if (cursor.TryTake(TokenKind.If))
            {
                var test = Operators(Precedence.Or);
                cursor.Expect(TokenKind.Else, "expected 'else' after 'if' expression");
                result = new IfExpression(test, result, Expression(), cursor.SpanFrom(start));
            }
        }
        cursor.Leave();
        return result;
    }

    public Expression Disjunction() => Operators(Precedence.Or);

    public Expression BitwiseOr() => Operators(Precedence.BitOr);

    public Expression Yield()
    {
        var start = cursor.Take().Start;
        if (cursor.TryTake(TokenKind.From)) return new YieldFromExpression(Expression(), cursor.SpanFrom(start));
        var value = CanStartStarred(cursor.Kind) ? StarExpressions() : null;
        return new YieldExpression(value, cursor.SpanFrom(start));
    }

    public StarredExpression Starred(int precedence)
    {
        var start = cursor.Take().Start;
        var value = precedence == 0 ? Expression() : Operators(precedence);
        return new StarredExpression(value, ExpressionContext.Load, cursor.SpanFrom(start));
    }

    /// <summary>The targets of a <c>for</c>, up to <c>in</c>.</summary>
    public Expression StarTargets()
    {
        var start = cursor.Start;
        var first = cursor.Kind == TokenKind.Star ? Starred(Precedence.BitOr) : BitwiseOr();
        if (cursor.Kind == TokenKind.Comma)
        {
            var mark = expressions.Mark;
            expressions.Add(first);
            while (cursor.TryTake(TokenKind.Comma) && CanStartStarred(cursor.Kind))
                expressions.Add(cursor.Kind == TokenKind.Star ? Starred(Precedence.BitOr) : BitwiseOr());
            first = new TupleExpression(expressions.Take(mark), ExpressionContext.Load, cursor.SpanFrom(start));
        }
        return AssignmentTargets.ToStore(cursor, first);
    }

    private Expression Operators(int minimum)
    {
        var start = cursor.Start;
        Expression left;
        if (cursor.Kind == TokenKind.Not && minimum <= Precedence.Not)
        {
            if (!cursor.TryEnter()) return Missing();
            cursor.Take();
            left = new UnaryOpExpression(UnaryOperator.Not, Operators(Precedence.Not), cursor.SpanFrom(start));
            cursor.Leave();
        }
        else
        {
            left = Factor();
        }

        for (var links = 0; ; links++)
        {
            var kind = cursor.Kind;
            var precedence = Precedence.Of(kind);
            if (precedence == 0 || precedence < minimum || (kind == TokenKind.Not && cursor.Peek() != TokenKind.In)) return left;
            if (!cursor.TryLink(links))
            {
                cursor.Fail("too many operators in one expression");
                return left;
            }
            left = precedence switch
            {
                Precedence.Or or Precedence.And => BoolOp(left, start, kind, precedence),
                Precedence.Comparison => Compare(left, start),
                _ => BinOp(left, start, precedence),
            };
        }
    }

    private BinOpExpression BinOp(Expression left, int start, int precedence)
    {
        var op = Precedence.BinaryOperatorOf(cursor.Take().Kind);
        return new BinOpExpression(left, op, Operators(precedence + 1), cursor.SpanFrom(start));
    }

    private BoolOpExpression BoolOp(Expression left, int start, TokenKind kind, int precedence)
    {
        var mark = expressions.Mark;
        expressions.Add(left);
        while (cursor.TryTake(kind)) expressions.Add(Operators(precedence + 1));
        var op = kind == TokenKind.And ? BoolOperator.And : BoolOperator.Or;
        return new BoolOpExpression(op, expressions.Take(mark), cursor.SpanFrom(start));
    }

    private CompareExpression Compare(Expression left, int start)
    {
        var mark = expressions.Mark;
        var opMark = comparisons.Mark;
        while (TakeComparison() is { } op)
        {
            comparisons.Add(op);
            expressions.Add(Operators(Precedence.BitOr));
        }
        return new CompareExpression(left, comparisons.Take(opMark), expressions.Take(mark), cursor.SpanFrom(start));
    }

    private CompareOperator? TakeComparison()
    {
        switch (cursor.Kind)
        {
            case TokenKind.Not when cursor.Peek() == TokenKind.In:
                cursor.Take();
                cursor.Take();
                return CompareOperator.NotIn;
            case TokenKind.Is:
                cursor.Take();
                return cursor.TryTake(TokenKind.Not) ? CompareOperator.IsNot : CompareOperator.Is;
        }
        CompareOperator? op = cursor.Kind switch
        {
            TokenKind.Less => CompareOperator.Lt,
            TokenKind.LessEqual => CompareOperator.LtE,
            TokenKind.Greater => CompareOperator.Gt,
            TokenKind.GreaterEqual => CompareOperator.GtE,
            TokenKind.EqualEqual => CompareOperator.Eq,
            TokenKind.NotEqual => CompareOperator.NotEq,
            TokenKind.In => CompareOperator.In,
            _ => null,
        };
        if (op is not null) cursor.Take();
        return op;
    }

    private Expression Factor()
    {
        UnaryOperator? op = cursor.Kind switch
        {
            TokenKind.Minus => UnaryOperator.USub,
            TokenKind.Plus => UnaryOperator.UAdd,
            TokenKind.Tilde => UnaryOperator.Invert,
            _ => null,
        };
        if (op is null) return Power();
        if (!cursor.TryEnter()) return Missing();
        var start = cursor.Take().Start;
        var result = new UnaryOpExpression(op.Value, Factor(), cursor.SpanFrom(start));
        cursor.Leave();
        return result;
    }

    private Expression Power()
    {
        var start = cursor.Start;
        Expression left;
        if (cursor.TryTake(TokenKind.Await)) left = new AwaitExpression(Primary(), cursor.SpanFrom(start));
        else left = Primary();
        if (cursor.Kind != TokenKind.DoubleStar || !cursor.TryEnter()) return left;
        cursor.Take();
        var result = new BinOpExpression(left, BinaryOperator.Pow, Factor(), cursor.SpanFrom(start));
        cursor.Leave();
        return result;
    }

    private Expression Primary()
    {
        var start = cursor.Start;
        var value = Atom();
        for (var links = 0; ; links++)
        {
            if (cursor.Kind is not (TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.LeftBracket)) return value;
            if (!cursor.TryLink(links))
            {
                cursor.Fail("too many attributes, calls and subscripts in one expression");
                return value;
            }
            switch (cursor.Take().Kind)
            {
                case TokenKind.Dot:
                    var (name, nameSpan) = cursor.ExpectName("expected a name after '.'");
                    value = new AttributeExpression(value, name, nameSpan, ExpressionContext.Load, cursor.SpanFrom(start));
                    break;
                case TokenKind.LeftParenthesis:
                    var (args, keywords) = arguments.Parse(isCall: true);
                    value = new CallExpression(value, args, keywords, cursor.SpanFrom(start));
                    break;
                default:
                    var slice = displays.Slices();
                    cursor.Expect(TokenKind.RightBracket, "invalid syntax in a subscript");
                    value = new SubscriptExpression(value, slice, ExpressionContext.Load, cursor.SpanFrom(start));
                    break;
            }
        }
    }

    private Expression Atom()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                cursor.Take();
                return new NameExpression(cursor.TextOf(token), ExpressionContext.Load, token.Span);
            case TokenKind.String or TokenKind.FStringStart:
                return strings.Parse();
            case TokenKind.Number:
                return Number();
            case TokenKind.LeftParenthesis:
                return displays.Parenthesized();
            case TokenKind.LeftBracket:
                return displays.List();
            case TokenKind.LeftBrace:
                return displays.DictOrSet();
            case TokenKind.True or TokenKind.False or TokenKind.None or TokenKind.Ellipsis:
                cursor.Take();
                return new ConstantExpression(Singletons.Of(token.Kind), token.Span);
            default:
                cursor.Fail(token.Kind switch
                {
                    TokenKind.Newline or TokenKind.EndOfFile => "expected an expression",
                    TokenKind.Not => "'not' after an operator must be in parentheses",
                    TokenKind.DoubleStar => "cannot use '**' here",
                    TokenKind.Star => "cannot use a starred expression here",
                    _ => "invalid syntax",
                });
                return Missing();
        }
    }

    public ConstantExpression Number()
    {
        var token = cursor.Take();
        var (value, error) = Literals.NumberDecoder.Decode(cursor.CharactersOf(token));
        if (error is not null) cursor.Report(token.Span, error);
        return new ConstantExpression(value, token.Span);
    }

    private ErrorExpression Missing() => new(cursor.Gap);
}
