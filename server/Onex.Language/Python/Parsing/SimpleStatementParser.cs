using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;
using Onex.Language.Text;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads statements that have no block.</summary>
internal sealed class SimpleStatementParser(TokenCursor cursor, ExpressionParser expressions, TypeParameterParser typeParameters)
{
    private readonly ImportParser imports = new(cursor);
    private readonly Scratch<string> names = new();
    private readonly Scratch<TextSpan> spans = new();

    /// <summary>Reads one logical line: statements with semicolons between them. Says whether there was nothing wrong.</summary>
    public bool ParseLine(Scratch<Statement> statements)
    {
        do
        {
            statements.Add(One());
        }
        while (cursor.TryTake(TokenKind.Semicolon) && cursor.Kind != TokenKind.Newline);
        return cursor.EndLine();
    }

    private Statement One()
    {
        var start = cursor.Start;
        switch (cursor.Kind)
        {
            case TokenKind.Pass:
                cursor.Take();
                return new PassStatement(cursor.SpanFrom(start));
            case TokenKind.Break:
                cursor.Take();
                return new BreakStatement(cursor.SpanFrom(start));
            case TokenKind.Continue:
                cursor.Take();
                return new ContinueStatement(cursor.SpanFrom(start));
            case TokenKind.Return:
                cursor.Take();
                return new ReturnStatement(Optional(), cursor.SpanFrom(start));
            case TokenKind.Raise:
                return Raise();
            case TokenKind.Assert:
                cursor.Take();
                var test = expressions.Expression();
                var message = cursor.TryTake(TokenKind.Comma) ? expressions.Expression() : null;
                return new AssertStatement(test, message, cursor.SpanFrom(start));
            case TokenKind.Del:
                return Delete();
            case TokenKind.Import:
                return imports.Import();
            case TokenKind.From:
                return imports.ImportFrom();
            case TokenKind.Global:
                cursor.Take();
                var (globals, globalSpans) = Names();
                return new GlobalStatement(globals, globalSpans, cursor.SpanFrom(start));
            case TokenKind.Nonlocal:
                cursor.Take();
                var (nonlocals, nonlocalSpans) = Names();
                return new NonlocalStatement(nonlocals, nonlocalSpans, cursor.SpanFrom(start));
            case TokenKind.Name when cursor.Peek() == TokenKind.Name && cursor.IsName("type"):
                return TypeAlias();
            default:
                return ExpressionOrAssignment();
        }
    }

    private Expression? Optional() => ExpressionParser.CanStartStarred(cursor.Kind) ? expressions.StarExpressions() : null;

    private RaiseStatement Raise()
    {
        var start = cursor.Take().Start;
        if (cursor.Kind == TokenKind.From) cursor.Fail("an expression is missing between 'raise' and 'from'");
        var exc = ExpressionParser.CanStart(cursor.Kind) ? expressions.Expression() : null;
        var cause = cursor.TryTake(TokenKind.From) ? expressions.Expression() : null;
        return new RaiseStatement(exc, cause, cursor.SpanFrom(start));
    }

    private DeleteStatement Delete()
    {
        var start = cursor.Take().Start;
        var mark = expressions.Scratch.Mark;
        do
        {
            expressions.Scratch.Add(AssignmentTargets.ToDelete(cursor, expressions.StarExpression()));
        }
        while (cursor.TryTake(TokenKind.Comma) && ExpressionParser.CanStartStarred(cursor.Kind));
        return new DeleteStatement(expressions.Scratch.Take(mark), cursor.SpanFrom(start));
    }

    private (ImmutableArray<string> Names, ImmutableArray<TextSpan> Spans) Names()
    {
        do
        {
            var (name, span) = cursor.ExpectName("expected a name");
            names.Add(name);
            spans.Add(span);
        }
        while (cursor.TryTake(TokenKind.Comma));
        return (names.Take(0), spans.Take(0));
    }

    private TypeAliasStatement TypeAlias()
    {
        var start = cursor.Take().Start;
        var token = cursor.Take();
        var name = new NameExpression(cursor.TextOf(token), ExpressionContext.Store, token.Span);
        var parameters = typeParameters.ParseOptional();
        cursor.Expect(TokenKind.Equal, "expected '=' after the name of a type alias");
        return new TypeAliasStatement(name, parameters, expressions.Expression(), cursor.SpanFrom(start));
    }

    private Statement ExpressionOrAssignment()
    {
        var start = cursor.Start;
        var first = expressions.AnnotatedRhs();
        if (cursor.Kind == TokenKind.Equal) return Assign(start, first);
        if (cursor.Kind == TokenKind.Colon) return Annotated(start, first);
        if (Precedence.IsAugmentedAssignment(cursor.Kind))
        {
            var target = AssignmentTargets.ToSingle(cursor, first, "an augmented assignment");
            if (cursor.HasFailed) return new ExprStatement(first, cursor.SpanFrom(start));
            var op = Precedence.BinaryOperatorOf(cursor.Take().Kind);
            return new AugAssignStatement(target, op, expressions.AnnotatedRhs(), cursor.SpanFrom(start));
        }
        if (first is NameExpression { Id: "print" or "exec" } old && ExpressionParser.CanStart(cursor.Kind))
            cursor.Fail(old.Span, $"parentheses are missing in the call of '{old.Id}'");
        if (cursor.Kind == TokenKind.ColonEqual) cursor.Fail("':=' needs parentheses around it here");
        return new ExprStatement(first, cursor.SpanFrom(start));
    }

    private AssignStatement Assign(int start, Expression first)
    {
        var mark = expressions.Scratch.Mark;
        var value = first;
        while (cursor.Kind == TokenKind.Equal)
        {
            expressions.Scratch.Add(AssignmentTargets.ToStore(cursor, value));
            if (!cursor.TryTake(TokenKind.Equal)) break;
            value = expressions.AnnotatedRhs();
        }
        return new AssignStatement(expressions.Scratch.Take(mark), value, cursor.SpanFrom(start));
    }

    private AnnAssignStatement Annotated(int start, Expression first)
    {
        var simple = first is NameExpression && ExpressionParser.IsBare(first, start);
        var target = AssignmentTargets.ToSingle(cursor, first, "an annotation");
        cursor.TryTake(TokenKind.Colon);
        var annotation = expressions.Expression();
        var value = cursor.TryTake(TokenKind.Equal) ? expressions.AnnotatedRhs() : null;
        return new AnnAssignStatement(target, annotation, value, simple, cursor.SpanFrom(start));
    }
}
