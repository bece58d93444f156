using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads what stands in brackets: groups, tuples, lists, sets, dicts, comprehensions and subscripts.</summary>
internal sealed class DisplayParser(TokenCursor cursor, ExpressionParser expressions)
{
    private const string UnpackingInComprehension = "iterable unpacking cannot be used in a comprehension";

    private readonly Scratch<Expression?> keys = new();
    private readonly Scratch<Comprehension> generators = new();

    public bool AtComprehension => cursor.Kind == TokenKind.For || (cursor.Kind == TokenKind.Async && cursor.Peek() == TokenKind.For);

    public Expression Parenthesized()
    {
        var start = cursor.Take().Start;
        if (cursor.TryTake(TokenKind.RightParenthesis)) return new TupleExpression([], ExpressionContext.Load, cursor.SpanFrom(start));
        if (cursor.Kind == TokenKind.Yield)
        {
            var yield = expressions.Yield();
            Close();
            return yield;
        }

        var first = expressions.StarNamedExpression();
        if (AtComprehension)
        {
            if (first is StarredExpression) cursor.Fail(first.Span, UnpackingInComprehension);
            var clauses = Generators();
            Close();
            return new GeneratorExpression(first, clauses, cursor.SpanFrom(start));
        }
        if (cursor.Kind == TokenKind.Comma)
        {
            var elements = Elements(first);
            Close();
            return new TupleExpression(elements, ExpressionContext.Load, cursor.SpanFrom(start));
        }
        if (first is StarredExpression) cursor.Fail(first.Span, "cannot use a starred expression here");
        Close();
        return first;

        void Close() => cursor.Expect(TokenKind.RightParenthesis, "invalid syntax. Perhaps a comma or an operator is missing?");
    }

    public Expression List()
    {
        var start = cursor.Take().Start;
        if (cursor.TryTake(TokenKind.RightBracket)) return new ListExpression([], ExpressionContext.Load, cursor.SpanFrom(start));
        var first = expressions.StarNamedExpression();
        if (AtComprehension)
        {
            if (first is StarredExpression) cursor.Fail(first.Span, UnpackingInComprehension);
            var clauses = Generators();
            Close();
            return new ListCompExpression(first, clauses, cursor.SpanFrom(start));
        }
        var elements = Elements(first);
        Close();
        return new ListExpression(elements, ExpressionContext.Load, cursor.SpanFrom(start));

        void Close() => cursor.Expect(TokenKind.RightBracket, "invalid syntax. Perhaps a comma or an operator is missing?");
    }

    public Expression DictOrSet()
    {
        var start = cursor.Take().Start;
        if (cursor.TryTake(TokenKind.RightBrace)) return new DictExpression([], [], cursor.SpanFrom(start));
        if (cursor.Kind == TokenKind.DoubleStar) return Dict(start, null);

        var firstStart = cursor.Start;
        var first = expressions.StarNamedExpression();
        if (cursor.Kind == TokenKind.Colon)
        {
            if (first is StarredExpression || (first is NamedExpression && ExpressionParser.IsBare(first, firstStart)))
                cursor.Fail(first.Span, $"cannot use {AssignmentTargets.Describe(first)} as a dictionary key");
            return Dict(start, first);
        }
        if (AtComprehension)
        {
            if (first is StarredExpression) cursor.Fail(first.Span, UnpackingInComprehension);
            var clauses = Generators();
            CloseBrace();
            return new SetCompExpression(first, clauses, cursor.SpanFrom(start));
        }
        var elements = Elements(first);
        CloseBrace();
        return new SetExpression(elements, cursor.SpanFrom(start));
    }

    /// <summary>The <c>for</c> clauses of a comprehension.</summary>
    public ImmutableArray<Comprehension> Generators()
    {
        var mark = generators.Mark;
        while (AtComprehension)
        {
            var start = cursor.Start;
            var isAsync = cursor.TryTake(TokenKind.Async);
            cursor.Take();
            var target = expressions.StarTargets();
            cursor.Expect(TokenKind.In, "expected 'in' after the variables of 'for'");
            var iter = expressions.Disjunction();
            var ifs = expressions.Scratch.Mark;
            while (cursor.TryTake(TokenKind.If)) expressions.Scratch.Add(expressions.Disjunction());
            generators.Add(new Comprehension(target, iter, expressions.Scratch.Take(ifs), isAsync, cursor.SpanFrom(start)));
        }
        return generators.Take(mark);
    }

    /// <summary>What stands in the brackets of a subscript.</summary>
    public Expression Slices()
    {
        var start = cursor.Start;
        var first = Slice();
        if (cursor.Kind != TokenKind.Comma && first is not StarredExpression) return first;
        var mark = expressions.Scratch.Mark;
        expressions.Scratch.Add(first);
        while (cursor.TryTake(TokenKind.Comma) && (cursor.Kind == TokenKind.Colon || ExpressionParser.CanStartStarred(cursor.Kind)))
            expressions.Scratch.Add(Slice());
        return new TupleExpression(expressions.Scratch.Take(mark), ExpressionContext.Load, cursor.SpanFrom(start));
    }

    private Expression Slice()
    {
        if (cursor.Kind == TokenKind.Star) return expressions.Starred(0);
        var start = cursor.Start;
        Expression? lower = null;
        if (cursor.Kind != TokenKind.Colon)
        {
            lower = expressions.NamedExpression();
            if (cursor.Kind != TokenKind.Colon || (lower is NamedExpression && ExpressionParser.IsBare(lower, start))) return lower;
        }
        cursor.Take();
        var upper = OptionalExpression();
        var step = cursor.TryTake(TokenKind.Colon) ? OptionalExpression() : null;
        return new SliceExpression(lower, upper, step, cursor.SpanFrom(start));
    }

    private Expression? OptionalExpression() => ExpressionParser.CanStart(cursor.Kind) ? expressions.Expression() : null;

    /// <summary>The elements of a tuple, list or set, its first having been read already.</summary>
    private ImmutableArray<Expression> Elements(Expression first)
    {
        var mark = expressions.Scratch.Mark;
        expressions.Scratch.Add(first);
        while (cursor.TryTake(TokenKind.Comma) && ExpressionParser.CanStartStarred(cursor.Kind))
            expressions.Scratch.Add(expressions.StarNamedExpression());
        if (AtComprehension) cursor.Fail("the target of a comprehension needs parentheses when it is a tuple");
        return expressions.Scratch.Take(mark);
    }

    private Expression Dict(int start, Expression? firstKey)
    {
        var mark = expressions.Scratch.Mark;
        var keyMark = keys.Mark;
        if (firstKey is not null)
        {
            var value = DictValue();
            if (AtComprehension)
            {
                var clauses = Generators();
                CloseBrace();
                return new DictCompExpression(firstKey, value, clauses, cursor.SpanFrom(start));
            }
            Add(firstKey, value);
        }
        else
        {
            AddUnpacked();
        }

        while (cursor.TryTake(TokenKind.Comma) && cursor.Kind != TokenKind.RightBrace)
        {
            if (cursor.Kind == TokenKind.DoubleStar) AddUnpacked();
            else Add(expressions.Expression(), DictValue());
        }
        if (AtComprehension) cursor.Fail("dictionary unpacking cannot be used in a comprehension");
        CloseBrace();
        return new DictExpression(keys.Take(keyMark), expressions.Scratch.Take(mark), cursor.SpanFrom(start));

        void Add(Expression? key, Expression value)
        {
            keys.Add(key);
            expressions.Scratch.Add(value);
        }

        void AddUnpacked()
        {
            cursor.Take();
            Add(null, expressions.BitwiseOr());
        }
    }

    private Expression DictValue()
    {
        cursor.Expect(TokenKind.Colon, "expected ':' after a dictionary key");
        return expressions.Expression();
    }

    private void CloseBrace() => cursor.Expect(TokenKind.RightBrace, "invalid syntax. Perhaps a comma or an operator is missing?");
}
