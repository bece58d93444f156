using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads the patterns of <c>case</c>. The methods are named as in CPython's grammar.</summary>
internal sealed class PatternParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly Scratch<Pattern> patterns = new();
    private readonly Scratch<string> names = new();

    /// <summary>What stands between <c>case</c> and its guard or colon.</summary>
    public Pattern Patterns()
    {
        var start = cursor.Start;
        var first = MaybeStarPattern();
        if (cursor.Kind == TokenKind.Comma) return new MatchSequence(Rest(first), cursor.SpanFrom(start));
        if (first is MatchStar) cursor.Fail(first.Span, "a starred pattern can only stand in a sequence");
        return first;
    }

    private Pattern MaybeStarPattern()
    {
        if (cursor.Kind != TokenKind.Star) return AsPattern();
        var start = cursor.Take().Start;
        var name = cursor.IsName("_") ? null : Capture("a starred pattern needs a name");
        if (name is null) cursor.TryTake(TokenKind.Name);
        return new MatchStar(name, cursor.SpanFrom(start));
    }

    private string Capture(string message)
    {
        if (cursor.Peek() is TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.Equal) cursor.Fail(message);
        return cursor.ExpectName(message).Name;
    }

    private Pattern AsPattern()
    {
        if (!cursor.TryEnter()) return Missing();
        var start = cursor.Start;
        var pattern = OrPattern();
        if (cursor.TryTake(TokenKind.As))
        {
            if (cursor.IsName("_")) cursor.Fail("'_' cannot be the name behind 'as'");
            pattern = new MatchAs(pattern, Capture("only a name can stand behind 'as'"), cursor.SpanFrom(start));
        }
        cursor.Leave();
        return pattern;
    }

    private Pattern OrPattern()
    {
        var start = cursor.Start;
        var first = ClosedPattern();
        if (cursor.Kind != TokenKind.Pipe) return first;
        var mark = patterns.Mark;
        patterns.Add(first);
        while (cursor.TryTake(TokenKind.Pipe)) patterns.Add(ClosedPattern());
        return new MatchOr(patterns.Take(mark), cursor.SpanFrom(start));
    }

    private Pattern ClosedPattern()
    {
        var start = cursor.Start;
        switch (cursor.Kind)
        {
            case TokenKind.Name:
                return NamePattern();
            case TokenKind.Number or TokenKind.Minus:
                return new MatchValue(SignedNumber(), cursor.SpanFrom(start));
            case TokenKind.String or TokenKind.FStringStart:
                return new MatchValue(expressions.Strings.Parse(), cursor.SpanFrom(start));
            case TokenKind.None or TokenKind.True or TokenKind.False:
                return new MatchSingleton(Singletons.Of(cursor.Take().Kind), cursor.SpanFrom(start));
            case TokenKind.LeftParenthesis:
                return Group();
            case TokenKind.LeftBracket:
                cursor.Take();
                var elements = cursor.Kind == TokenKind.RightBracket ? [] : Rest(MaybeStarPattern());
                cursor.Expect(TokenKind.RightBracket, "expected ']' after the patterns");
                return new MatchSequence(elements, cursor.SpanFrom(start));
            case TokenKind.LeftBrace:
                return Mapping();
            default:
                cursor.Fail(cursor.Kind is TokenKind.Newline ? "expected a pattern" : "invalid pattern");
                return Missing();
        }
    }

    private Pattern NamePattern()
    {
        var start = cursor.Start;
        if (cursor.IsName("_"))
        {
            cursor.Take();
            return new MatchAs(null, null, cursor.SpanFrom(start));
        }
        if (cursor.Peek() is not (TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.Equal))
            return new MatchAs(null, cursor.TextOf(cursor.Take()), cursor.SpanFrom(start));

        var name = NameOrAttribute();
        if (cursor.Kind == TokenKind.LeftParenthesis) return Class(name, start);
        if (name is NameExpression) cursor.Fail("invalid pattern");
        return new MatchValue(name, cursor.SpanFrom(start));
    }

    private Expression NameOrAttribute()
    {
        var first = cursor.Take();
        Expression value = new NameExpression(cursor.TextOf(first), ExpressionContext.Load, first.Span);
        for (var links = 0; cursor.TryTake(TokenKind.Dot); links++)
        {
            if (!cursor.TryLink(links)) cursor.Fail("too many attributes in one pattern");
            var (name, span) = cursor.ExpectName("expected a name after '.'");
            value = new AttributeExpression(value, name, span, ExpressionContext.Load, cursor.SpanFrom(first.Start));
        }
        return value;
    }

    private Pattern Group()
    {
        var start = cursor.Take().Start;
        if (cursor.TryTake(TokenKind.RightParenthesis)) return new MatchSequence([], cursor.SpanFrom(start));
        var first = MaybeStarPattern();
        var isSequence = cursor.Kind == TokenKind.Comma;
        var elements = isSequence ? Rest(first) : [];
        if (!isSequence && first is MatchStar) cursor.Fail(first.Span, "a starred pattern can only stand in a sequence");
        cursor.Expect(TokenKind.RightParenthesis, "expected ')' after the patterns");
        return isSequence ? new MatchSequence(elements, cursor.SpanFrom(start)) : first;
    }

    /// <summary>The patterns of a sequence, its first having been read already.</summary>
    private ImmutableArray<Pattern> Rest(Pattern first)
    {
        var mark = patterns.Mark;
        patterns.Add(first);
        while (cursor.TryTake(TokenKind.Comma) && !AtEnd()) patterns.Add(MaybeStarPattern());
        return patterns.Take(mark);
    }

    private bool AtEnd() => cursor.Kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.Colon or TokenKind.If;

    private MatchMapping Mapping()
    {
        var start = cursor.Take().Start;
        var mark = patterns.Mark;
        var keyMark = expressions.Scratch.Mark;
        string? rest = null;
        while (cursor.Kind != TokenKind.RightBrace)
        {
            if (rest is not null) cursor.Fail("the pattern with '**' must be the last of its mapping");
            if (cursor.TryTake(TokenKind.DoubleStar))
            {
                if (cursor.IsName("_")) cursor.Fail("'_' cannot be the name behind '**'");
                rest = Capture("only a name can stand behind '**'");
            }
            else
            {
                expressions.Scratch.Add(MappingKey());
                cursor.Expect(TokenKind.Colon, "expected ':' after the key of a mapping pattern");
                patterns.Add(AsPattern());
            }
            if (!cursor.TryTake(TokenKind.Comma)) break;
        }
        cursor.Expect(TokenKind.RightBrace, "expected '}' after the patterns");
        return new MatchMapping(expressions.Scratch.Take(keyMark), patterns.Take(mark), rest, cursor.SpanFrom(start));
    }

    private Expression MappingKey()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                return SignedNumber();
            case TokenKind.String or TokenKind.FStringStart:
                return expressions.Strings.Parse();
            case TokenKind.None or TokenKind.True or TokenKind.False:
                cursor.Take();
                return new ConstantExpression(Singletons.Of(token.Kind), token.Span);
            case TokenKind.Name when cursor.Peek() == TokenKind.Dot:
                return NameOrAttribute();
            default:
                cursor.Fail("the key of a mapping pattern must be a literal or a dotted name");
                return new ErrorExpression(cursor.Gap);
        }
    }

    private MatchClass Class(Expression cls, int start)
    {
        cursor.Take();
        var mark = patterns.Mark;
        var nameMark = names.Mark;
        var keywords = new List<Pattern>();
        while (cursor.Kind != TokenKind.RightParenthesis)
        {
            if (cursor.Kind == TokenKind.Name && cursor.Peek() == TokenKind.Equal)
            {
                names.Add(cursor.TextOf(cursor.Take()));
                cursor.Take();
                keywords.Add(AsPattern());
            }
            else
            {
                var pattern = AsPattern();
                if (keywords.Count > 0) cursor.Fail(pattern.Span, "positional patterns follow keyword patterns");
                patterns.Add(pattern);
            }
            if (!cursor.TryTake(TokenKind.Comma)) break;
        }
        cursor.Expect(TokenKind.RightParenthesis, "expected ')' after the patterns");
        return new MatchClass(cls, patterns.Take(mark), names.Take(nameMark), [.. keywords], cursor.SpanFrom(start));
    }

    /// <summary>A number with its sign, or a complex number such as <c>-1 + 2j</c>.</summary>
    private Expression SignedNumber()
    {
        var start = cursor.Start;
        var real = Signed();
        if (cursor.Kind is not (TokenKind.Plus or TokenKind.Minus)) return real;
        var op = Precedence.BinaryOperatorOf(cursor.Take().Kind);
        if (NumberIn(real) is ConstantExpression { Value: ImaginaryValue })
            cursor.Fail(real.Span, "a complex number begins with its real part");
        var imaginary = Unsigned();
        if (imaginary is ConstantExpression { Value: not ImaginaryValue })
            cursor.Fail(imaginary.Span, "a complex number ends with its imaginary part");
        return new BinOpExpression(real, op, imaginary, cursor.SpanFrom(start));
    }

    private static Expression NumberIn(Expression signed) => signed is UnaryOpExpression unary ? unary.Operand : signed;

    private Expression Signed()
    {
        var start = cursor.Start;
        return cursor.TryTake(TokenKind.Minus) ? new UnaryOpExpression(UnaryOperator.USub, Unsigned(), cursor.SpanFrom(start)) : Unsigned();
    }

    private Expression Unsigned()
    {
        if (cursor.Kind == TokenKind.Number) return expressions.Number();
        cursor.Fail("expected a number");
        return new ErrorExpression(cursor.Gap);
    }

    private MatchError Missing() => new(cursor.Gap);
}
