using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads the arguments of a call or a class header.</summary>
internal sealed class ArgumentParser(TokenCursor cursor, ExpressionParser expressions, DisplayParser displays)
{
    private readonly Scratch<Keyword> keywords = new();

    /// <summary>Reads from behind <c>(</c> to behind <c>)</c>. Only a call may have a generator without parentheses of its own.</summary>
    public (ImmutableArray<Expression> Args, ImmutableArray<Keyword> Keywords) Parse(bool isCall)
    {
        var open = cursor.PreviousEnd - 1;
        var mark = expressions.Scratch.Mark;
        var keywordMark = keywords.Mark;
        var unpacked = false;
        while (cursor.Kind != TokenKind.RightParenthesis)
        {
            var start = cursor.Start;
            if (cursor.Kind == TokenKind.Star)
            {
                var starred = expressions.Starred(0);
                if (unpacked) cursor.Fail(starred.Span, "iterable argument unpacking follows keyword argument unpacking");
                expressions.Scratch.Add(starred);
            }
            else if (cursor.TryTake(TokenKind.DoubleStar))
            {
                unpacked = true;
                keywords.Add(new Keyword(null, default, expressions.Expression(), cursor.SpanFrom(start)));
            }
            else if (cursor.Kind == TokenKind.Name && cursor.Peek() == TokenKind.Equal)
            {
                var name = cursor.Take();
                cursor.Take();
                keywords.Add(new Keyword(cursor.TextOf(name), name.Span, expressions.Expression(), cursor.SpanFrom(start)));
            }
            else
            {
                var value = expressions.NamedExpression();
                if (displays.AtComprehension)
                {
                    var isAlone = isCall && expressions.Scratch.Mark == mark && keywords.Mark == keywordMark;
                    expressions.Scratch.Add(Generator(value, open, isAlone));
                    return (expressions.Scratch.Take(mark), keywords.Take(keywordMark));
                }
                if (cursor.Kind == TokenKind.Equal)
                    cursor.Fail($"cannot assign to {AssignmentTargets.Describe(value)} in an argument. Is '==' meant?");
                else if (keywords.CountSince(keywordMark) > 0)
                    cursor.Fail(value.Span, unpacked
                        ? "positional argument follows keyword argument unpacking"
                        : "positional argument follows keyword argument");
                expressions.Scratch.Add(value);
            }
            if (!cursor.TryTake(TokenKind.Comma)) break;
        }
        cursor.Expect(TokenKind.RightParenthesis, "invalid syntax. Perhaps a comma or an operator is missing?");
        return (expressions.Scratch.Take(mark), keywords.Take(keywordMark));
    }

    private GeneratorExpression Generator(Expression element, int open, bool isAlone)
    {
        var clauses = displays.Generators();
        if (!isAlone || cursor.Kind == TokenKind.Comma)
            cursor.Fail(cursor.SpanFrom(element.Span.Start), "a generator expression must be in parentheses here");
        cursor.Expect(TokenKind.RightParenthesis, "invalid syntax. Perhaps a comma or an operator is missing?");
        return new GeneratorExpression(element, clauses, cursor.SpanFrom(open));
    }
}
