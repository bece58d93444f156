using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;
using Onex.Language.Text;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads statements, those with a block itself. A broken header loses nothing of the block below it.</summary>
internal sealed class StatementParser
{
    private readonly TokenCursor cursor;
    private readonly ExpressionParser expressions;
    private readonly PatternParser patterns;
    private readonly TypeParameterParser typeParameters;
    private readonly SimpleStatementParser simple;
    private readonly Scratch<Statement> statements = new();
    private readonly Scratch<WithItem> items = new();

    public StatementParser(TokenCursor cursor)
    {
        this.cursor = cursor;
        expressions = new ExpressionParser(cursor);
        patterns = new PatternParser(cursor, expressions);
        typeParameters = new TypeParameterParser(cursor, expressions);
        simple = new SimpleStatementParser(cursor, expressions, typeParameters);
    }

    public ImmutableArray<Statement> File()
    {
        var mark = statements.Mark;
        while (cursor.Kind != TokenKind.EndOfFile)
        {
            if (!cursor.TryTake(TokenKind.Dedent)) Statement();
        }
        return statements.Take(mark);
    }

    private void Statement()
    {
        var start = cursor.Start;
        switch (cursor.Kind)
        {
            case TokenKind.If:
                statements.Add(If());
                break;
            case TokenKind.For:
                statements.Add(For(start, isAsync: false));
                break;
            case TokenKind.While:
                cursor.Take();
                var test = expressions.NamedExpression();
                var body = Block("'while'");
                statements.Add(new WhileStatement(test, body, OptionalElse(), cursor.SpanFrom(start)));
                break;
            case TokenKind.Try:
                statements.Add(Try());
                break;
            case TokenKind.With:
                statements.Add(With(start, isAsync: false));
                break;
            case TokenKind.Def or TokenKind.Class or TokenKind.At:
                statements.Add(Definition());
                break;
            case TokenKind.Async:
                statements.Add(Async(start));
                break;
            case TokenKind.Indent:
                cursor.Report(IndentationBefore(start), "unexpected indent");
                statements.Add(BlockWithoutHeader(start));
                break;
            case TokenKind.Elif or TokenKind.Else or TokenKind.Except or TokenKind.Finally:
                cursor.Fail("invalid syntax: this belongs to no statement before it");
                statements.Add(BrokenLine(start));
                break;
            case TokenKind.Name when IsMatch():
                statements.Add(Match());
                break;
            case TokenKind.Newline:
                // A line of which nothing is left but its errors.
                cursor.Fail("invalid syntax");
                cursor.EndLine();
                break;
            default:
                Line();
                break;
        }
    }

    private void Line()
    {
        if (!simple.ParseLine(statements) && cursor.Kind == TokenKind.Indent) statements.Add(BlockWithoutHeader(cursor.Start));
    }

    /// <summary>Ends a line that could not be read and keeps the block below it.</summary>
    private ErrorStatement BrokenLine(int start)
    {
        cursor.EndLine();
        return BlockWithoutHeader(start);
    }

    private ErrorStatement BlockWithoutHeader(int start)
    {
        var body = cursor.TryTake(TokenKind.Indent) ? Statements() : [];
        return new ErrorStatement(body, cursor.SpanFrom(start));
    }

    private TextSpan IndentationBefore(int offset) =>
        TextSpan.FromBounds(cursor.Source.GetLineStart(cursor.Source.GetPosition(offset).Line), offset);

    /// <summary>Reads the statements of a block up to the end of its indentation.</summary>
    private ImmutableArray<Statement> Statements()
    {
        var mark = statements.Mark;
        while (cursor.Kind is not (TokenKind.Dedent or TokenKind.EndOfFile)) Statement();
        cursor.TryTake(TokenKind.Dedent);
        return statements.Take(mark);
    }

    /// <summary>Reads from the colon of a header to the end of its block.</summary>
    private ImmutableArray<Statement> Block(string header)
    {
        var colon = cursor.Current;
        cursor.Expect(TokenKind.Colon, "expected ':'");
        if (cursor.Kind == TokenKind.Newline)
        {
            var wasRead = cursor.EndLine();
            if (cursor.TryTake(TokenKind.Indent)) return Statements();
            if (wasRead) cursor.Report(colon.Span, $"expected an indented block after {header}");
            return [];
        }
        var mark = statements.Mark;
        Line();
        return statements.Take(mark);
    }

    private ImmutableArray<Statement> OptionalElse() => cursor.TryTake(TokenKind.Else) ? Block("'else'") : [];

    private IfStatement If()
    {
        var branches = new List<(int Start, Expression Test, ImmutableArray<Statement> Body)>();
        do
        {
            var start = cursor.Start;
            var header = cursor.Take().Kind == TokenKind.If ? "'if'" : "'elif'";
            var test = expressions.NamedExpression();
            branches.Add((start, test, Block(header)));
        }
        while (cursor.Kind == TokenKind.Elif && branches.Count < PythonLimits.ChainLength);
        if (cursor.Kind == TokenKind.Elif) cursor.Report(cursor.Current.Span, "too many branches in one 'if'");

        var orElse = OptionalElse();
        for (var i = branches.Count - 1; i > 0; i--)
            orElse = [new IfStatement(branches[i].Test, branches[i].Body, orElse, cursor.SpanFrom(branches[i].Start))];
        return new IfStatement(branches[0].Test, branches[0].Body, orElse, cursor.SpanFrom(branches[0].Start));
    }

    private ForStatement For(int start, bool isAsync)
    {
        cursor.Take();
        var target = expressions.StarTargets();
        cursor.Expect(TokenKind.In, "expected 'in' after the variables of 'for'");
        var iter = expressions.StarExpressions();
        var body = Block("'for'");
        return new ForStatement(target, iter, body, OptionalElse(), isAsync, cursor.SpanFrom(start));
    }

    private TryStatement Try()
    {
        var keyword = cursor.Take();
        var body = Block("'try'");
        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        var isStar = cursor.Kind == TokenKind.Except && cursor.Peek() == TokenKind.Star;
        while (cursor.Kind == TokenKind.Except) handlers.Add(Handler(isStar));
        var orElse = handlers.Count > 0 ? OptionalElse() : [];
        ImmutableArray<Statement> finalBody = [];
        if (cursor.TryTake(TokenKind.Finally)) finalBody = Block("'finally'");
        else if (handlers.Count == 0) cursor.Report(keyword.Span, "expected 'except' or 'finally' after the block of 'try'");
        return new TryStatement(body, handlers.ToImmutable(), orElse, finalBody, isStar, cursor.SpanFrom(keyword.Start));
    }

    private ExceptHandler Handler(bool isStar)
    {
        var start = cursor.Take().Start;
        if (isStar != (cursor.Kind == TokenKind.Star)) cursor.Fail("one 'try' cannot have both 'except' and 'except*'");
        var header = cursor.TryTake(TokenKind.Star) ? "'except*'" : "'except'";
        var type = isStar || cursor.Kind is not (TokenKind.Colon or TokenKind.Newline) ? expressions.Expression() : null;
        if (cursor.Kind == TokenKind.Comma) cursor.Fail("several exception types must be in parentheses");
        var isNamed = type is not null && cursor.TryTake(TokenKind.As);
        var (name, nameSpan) = isNamed ? cursor.ExpectName("expected a name after 'as'") : (null, default);
        return new ExceptHandler(type, name, nameSpan, Block(header), cursor.SpanFrom(start));
    }

    private WithStatement With(int start, bool isAsync)
    {
        cursor.Take();
        var mark = items.Mark;
        if (!TryParenthesizedItems())
        {
            do
            {
                items.Add(Item());
            }
            while (cursor.TryTake(TokenKind.Comma));
        }
        var all = items.Take(mark);
        return new WithStatement(all, Block("'with'"), isAsync, cursor.SpanFrom(start));
    }

    /// <summary>
    /// Parentheses hold the items only when the colon follows them; otherwise they belong to the first item's expression.
    /// </summary>
    private bool TryParenthesizedItems()
    {
        if (cursor.Kind != TokenKind.LeftParenthesis) return false;
        var state = cursor.Save();
        var mark = items.Mark;
        var hasNames = false;
        cursor.Take();
        do
        {
            var item = Item();
            hasNames |= item.OptionalVars is not null;
            items.Add(item);
        }
        while (cursor.TryTake(TokenKind.Comma) && cursor.Kind != TokenKind.RightParenthesis);

        if (hasNames) cursor.Expect(TokenKind.RightParenthesis, "expected ')' after the items of 'with'");
        if (hasNames || (cursor.TryTake(TokenKind.RightParenthesis) && cursor.Kind == TokenKind.Colon)) return true;
        items.Take(mark);
        cursor.Restore(state);
        return false;
    }

    private WithItem Item()
    {
        var start = cursor.Start;
        var context = expressions.Expression();
        if (!cursor.TryTake(TokenKind.As)) return new WithItem(context, null, cursor.SpanFrom(start));
        var target = cursor.Kind == TokenKind.Star ? expressions.Starred(Precedence.BitOr) : expressions.BitwiseOr();
        return new WithItem(context, AssignmentTargets.ToStore(cursor, target), cursor.SpanFrom(start));
    }

    private Statement Async(int start)
    {
        switch (cursor.Peek())
        {
            case TokenKind.Def:
                return Definition();
            case TokenKind.For:
                cursor.Take();
                return For(start, isAsync: true);
            case TokenKind.With:
                cursor.Take();
                return With(start, isAsync: true);
            default:
                cursor.Take();
                cursor.Fail("expected 'def', 'for' or 'with' after 'async'");
                return BrokenLine(start);
        }
    }

    private Statement Definition()
    {
        var start = cursor.Start;
        var mark = expressions.Scratch.Mark;
        while (cursor.TryTake(TokenKind.At))
        {
            expressions.Scratch.Add(expressions.NamedExpression());
            cursor.EndLine();
        }
        var decorators = expressions.Scratch.Take(mark);
        if (cursor.Kind == TokenKind.Class) return Class(decorators);
        if (cursor.Kind == TokenKind.Def || (cursor.Kind == TokenKind.Async && cursor.Peek() == TokenKind.Def)) return Function(decorators);
        cursor.Report(cursor.Current.Span, "expected a function or a class after a decorator");
        return new ErrorStatement([], cursor.SpanFrom(start));
    }

    private FunctionDef Function(ImmutableArray<Expression> decorators)
    {
        var start = cursor.Start;
        var isAsync = cursor.TryTake(TokenKind.Async);
        cursor.Take();
        var (name, nameSpan) = cursor.ExpectName("expected the name of a function");
        var parameters = typeParameters.ParseOptional();
        cursor.Expect(TokenKind.LeftParenthesis, "expected '('");
        var args = expressions.Parameters.Parse(TokenKind.RightParenthesis, isLambda: false);
        cursor.Expect(TokenKind.RightParenthesis, "invalid syntax in the parameters of a function");
        var returns = cursor.TryTake(TokenKind.Arrow) ? expressions.Expression() : null;
        var body = Block("a function's header");
        return new FunctionDef(name, nameSpan, parameters, args, returns, body, decorators, isAsync, cursor.SpanFrom(start));
    }

    private ClassDef Class(ImmutableArray<Expression> decorators)
    {
        var start = cursor.Take().Start;
        var (name, nameSpan) = cursor.ExpectName("expected the name of a class");
        var parameters = typeParameters.ParseOptional();
        var (bases, keywords) = cursor.TryTake(TokenKind.LeftParenthesis) ? expressions.Arguments.Parse(isCall: false) : ([], []);
        var body = Block("a class's header");
        return new ClassDef(name, nameSpan, parameters, bases, keywords, body, decorators, cursor.SpanFrom(start));
    }

    /// <summary>
    /// Whether the name <c>match</c> at the current place begins a match statement: only then can its line end with a colon.
    /// </summary>
    private bool IsMatch()
    {
        if (!cursor.IsName("match") || !ExpressionParser.CanStartStarred(cursor.Peek())) return false;
        var end = 1;
        while (cursor.Peek(end) is not (TokenKind.Newline or TokenKind.EndOfFile)) end++;
        return cursor.Peek(end - 1) == TokenKind.Colon
            || (cursor.Peek(end + 1) == TokenKind.Indent && cursor.CharactersOf(cursor.PeekToken(end + 2)) is "case");
    }

    private MatchStatement Match()
    {
        var keyword = cursor.Take();
        var subject = Subject();
        cursor.Expect(TokenKind.Colon, "expected ':'");
        if (cursor.Kind != TokenKind.Newline) cursor.Fail("the cases of 'match' must begin on a line of their own");
        var wasRead = cursor.EndLine();
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        if (cursor.TryTake(TokenKind.Indent))
        {
            while (cursor.Kind is not (TokenKind.Dedent or TokenKind.EndOfFile))
            {
                if (cursor.IsName("case")) cases.Add(Case());
                else NoCase();
            }
            cursor.TryTake(TokenKind.Dedent);
        }
        else if (wasRead)
        {
            cursor.Report(keyword.Span, "expected an indented block after 'match'");
        }
        return new MatchStatement(subject, cases.ToImmutable(), cursor.SpanFrom(keyword.Start));
    }

    private void NoCase()
    {
        var start = cursor.Start;
        if (cursor.Kind != TokenKind.Indent) cursor.Fail("expected 'case' in the block of 'match'");
        else cursor.Report(IndentationBefore(start), "unexpected indent");
        if (cursor.Kind == TokenKind.Indent) BlockWithoutHeader(start);
        else BrokenLine(start);
    }

    private Expression Subject()
    {
        var start = cursor.Start;
        var first = expressions.StarNamedExpression();
        if (cursor.Kind != TokenKind.Comma)
        {
            if (first is StarredExpression) cursor.Fail(first.Span, "cannot use a starred expression here");
            return first;
        }
        var mark = expressions.Scratch.Mark;
        expressions.Scratch.Add(first);
        while (cursor.TryTake(TokenKind.Comma) && ExpressionParser.CanStartStarred(cursor.Kind))
            expressions.Scratch.Add(expressions.StarNamedExpression());
        return new TupleExpression(expressions.Scratch.Take(mark), ExpressionContext.Load, cursor.SpanFrom(start));
    }

    private MatchCase Case()
    {
        var start = cursor.Take().Start;
        var pattern = patterns.Patterns();
        var guard = cursor.TryTake(TokenKind.If) ? expressions.NamedExpression() : null;
        return new MatchCase(pattern, guard, Block("'case'"), cursor.SpanFrom(start));
    }
}
