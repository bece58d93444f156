using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Python.Placement;

/// <summary>
/// Finds what the grammar allows but CPython refuses when it compiles, because it stands in the wrong place: a <c>return</c> outside
/// of a function, a keyword argument given twice. What needs the table of all names (<c>global</c>, <c>nonlocal</c>) is not looked at.
/// </summary>
internal sealed class PlacementChecker
{
    private readonly List<PythonSyntaxError> errors = [];
    private readonly List<PythonNode> nodes = [];
    private readonly List<Surroundings> surroundings = [];

    private PlacementChecker()
    {
    }

    public static List<PythonSyntaxError> Check(ImmutableArray<Statement> body)
    {
        var checker = new PlacementChecker();
        checker.FutureImports(body);
        checker.PushAll(body, Surroundings.Module);
        while (checker.nodes.Count > 0)
        {
            var last = checker.nodes.Count - 1;
            var (node, around) = (checker.nodes[last], checker.surroundings[last]);
            checker.nodes.RemoveAt(last);
            checker.surroundings.RemoveAt(last);
            checker.Visit(node, around);
        }
        return checker.errors;
    }

    private void Visit(PythonNode node, Surroundings around)
    {
        switch (node)
        {
            case FunctionDef n:
                DistinctTypeParams(n.TypeParams);
                Push(n.Args, around);
                Push(n.Returns, around);
                PushAll(n.DecoratorList, around);
                PushAll(n.TypeParams, around);
                PushAll(n.Body, Surroundings.Of(n.IsAsync ? ScopeKind.AsyncFunction : ScopeKind.Function));
                return;
            case ClassDef n:
                DistinctKeywords(n.Keywords);
                DistinctTypeParams(n.TypeParams);
                PushUnpacked(n.Bases, around);
                PushAll(n.Keywords, around);
                PushAll(n.DecoratorList, around);
                PushAll(n.TypeParams, around);
                PushAll(n.Body, Surroundings.Of(ScopeKind.Class));
                return;
            case LambdaExpression n:
                Push(n.Args, around);
                Push(n.Body, Surroundings.Of(ScopeKind.Lambda) with { InIterable = around.InIterable });
                return;
            case ForStatement n:
                if (n.IsAsync) AsyncOnly(n.Span, around, "'async for'");
                Target(n.Target, around);
                Push(n.Iter, around);
                PushAll(n.Body, around with { Loop = LoopState.Inside });
                PushAll(n.OrElse, around);
                return;
            case WhileStatement n:
                Push(n.Test, around);
                PushAll(n.Body, around with { Loop = LoopState.Inside });
                PushAll(n.OrElse, around);
                return;
            case TryStatement n:
                Try(n, around);
                return;
            case WithStatement n:
                if (n.IsAsync) AsyncOnly(n.Span, around, "'async with'");
                break;
            case WithItem { OptionalVars: { } target } n:
                Target(target, around);
                Push(n.ContextExpr, around);
                return;
            case AssignStatement n:
                foreach (var target in n.Targets) Target(target, around);
                Push(n.Value, around);
                return;
            case CallExpression n:
                DistinctKeywords(n.Keywords);
                Push(n.Func, around);
                PushUnpacked(n.Args, around);
                PushAll(n.Keywords, around);
                return;
            case TupleExpression n:
                Elements(n.Elts, n.Ctx, around);
                return;
            case ListExpression n:
                Elements(n.Elts, n.Ctx, around);
                return;
            case SetExpression n:
                PushUnpacked(n.Elts, around);
                return;
            case Arguments n:
                Distinct(n.Args, "parameter", a => a.Name, a => a.NameSpan);
                break;
            case Arg { Kind: ArgKind.VarArg, Annotation: StarredExpression starred }:
                Push(starred.Value, around);
                return;
            case TypeParam { Default: StarredExpression starred }:
                Push(starred.Value, around);
                return;
            case StarredExpression n:
                Report(n.Span, "cannot use a starred expression here");
                break;
            case ListCompExpression n:
                Comprehension(around, ComprehensionState.Eager, n.Generators, n.Elt);
                return;
            case SetCompExpression n:
                Comprehension(around, ComprehensionState.Eager, n.Generators, n.Elt);
                return;
            case DictCompExpression n:
                Comprehension(around, ComprehensionState.Eager, n.Generators, n.Key, n.Value);
                return;
            case GeneratorExpression n:
                Comprehension(around, ComprehensionState.Generator, n.Generators, n.Elt);
                return;
            case NamedExpression n:
                if (around.InIterable) Report(n.Span, "':=' inside of the iterable of a comprehension");
                else if (around is { Scope: ScopeKind.Class, Comprehension: not ComprehensionState.Outside })
                    Report(n.Span, "':=' inside of a comprehension in the body of a class");
                break;
            case TypeAliasStatement n:
                DistinctTypeParams(n.TypeParams);
                break;
            case MatchStatement n:
                Cases(n.Cases);
                break;
            case MatchOr n:
                foreach (var pattern in n.Patterns.AsSpan()[..^1]) Refutable(pattern);
                break;
            case MatchValue { Value: JoinedStrExpression } n:
                Report(n.Span, "a pattern cannot be an f-string");
                break;
            case MatchMapping n:
                foreach (var key in n.Keys.OfType<JoinedStrExpression>()) Report(key.Span, "a key of a pattern cannot be an f-string");
                break;
            case AwaitExpression n:
                if (!around.MayAwait) Report(n.Span, "'await' outside of an async function");
                break;
            case YieldExpression or YieldFromExpression:
                Yield(node, around);
                break;
            case ReturnStatement n:
                if (!around.IsInFunction) Report(n.Span, "'return' outside of a function");
                else if (around.InExceptStar) Report(n.Span, "'return' cannot leave an 'except*' block");
                break;
            case BreakStatement n:
                Loop(n.Span, around, "'break'");
                break;
            case ContinueStatement n:
                Loop(n.Span, around, "'continue'");
                break;
            case NonlocalStatement n:
                if (around.Scope == ScopeKind.Module) Report(n.Span, "'nonlocal' outside of a function or class");
                break;
            case ImportFromStatement { Names: [{ Name: "*" }] } n:
                if (around.Scope != ScopeKind.Module) Report(n.Span, "'import *' is allowed at the top of a module only");
                break;
        }
        PushChildren(node, around);
    }

    private void Try(TryStatement n, Surroundings around)
    {
        for (var i = 0; i < n.Handlers.Length - 1; i++)
        {
            if (n.Handlers[i].Type is null) Report(n.Handlers[i].Span, "an 'except' without a type must be the last");
        }
        var inHandlers = !n.IsStar ? around : around with
        {
            InExceptStar = true,
            Loop = around.Loop == LoopState.Outside ? LoopState.Outside : LoopState.BehindExceptStar,
        };
        PushAll(n.Body, around);
        PushAll(n.Handlers, inHandlers);
        PushAll(n.OrElse, around);
        PushAll(n.FinalBody, around);
    }

    private void Yield(PythonNode node, Surroundings around)
    {
        if (around.Scope is ScopeKind.Module or ScopeKind.Class) Report(node.Span, "'yield' outside of a function");
        else if (around.Comprehension != ComprehensionState.Outside) Report(node.Span, "'yield' inside of a comprehension");
        else if (around.Scope == ScopeKind.AsyncFunction && node is YieldFromExpression)
            Report(node.Span, "'yield from' inside of an async function");
    }

    private void Loop(TextSpan span, Surroundings around, string what)
    {
        if (around.Loop == LoopState.Outside) Report(span, $"{what} outside of a loop");
        else if (around.Loop == LoopState.BehindExceptStar) Report(span, $"{what} cannot leave an 'except*' block");
    }

    private void AsyncOnly(TextSpan span, Surroundings around, string what)
    {
        if (around.Scope != ScopeKind.AsyncFunction) Report(span, $"{what} outside of an async function");
    }

    /// <summary>The outermost iterable belongs to what is around a comprehension, all else to the comprehension.</summary>
    private void Comprehension(
        Surroundings around,
        ComprehensionState state,
        ImmutableArray<Comprehension> generators,
        params ReadOnlySpan<Expression> elements)
    {
        var inside = around.Comprehension == ComprehensionState.Generator ? around : around with { Comprehension = state };
        foreach (var element in elements) Push(element, inside);
        for (var i = 0; i < generators.Length; i++)
        {
            if (generators[i].IsAsync && !inside.MayAwait)
                Report(generators[i].Span, "asynchronous comprehension outside of an async function");
            Target(generators[i].Target, inside);
            Push(generators[i].Iter, (i == 0 ? around : inside) with { InIterable = true });
            PushAll(generators[i].Ifs, inside);
        }
    }

    private void Target(Expression target, Surroundings around)
    {
        if (target is StarredExpression starred)
        {
            Report(target.Span, "a starred target must be in a list or tuple");
            Push(starred.Value, around);
        }
        else
        {
            Push(target, around);
        }
    }

    private void Elements(ImmutableArray<Expression> elements, ExpressionContext context, Surroundings around)
    {
        if (context == ExpressionContext.Store && elements.OfType<StarredExpression>().Skip(1).FirstOrDefault() is { } second)
            Report(second.Span, "only one target of an assignment can be starred");
        PushUnpacked(elements, around);
    }

    private void Cases(ImmutableArray<MatchCase> cases)
    {
        for (var i = 0; i < cases.Length - 1; i++)
        {
            if (cases[i].Guard is null) Refutable(cases[i].Pattern);
        }
    }

    private void Refutable(Pattern pattern)
    {
        if (IsIrrefutable(pattern)) Report(pattern.Span, "this pattern matches everything, so none behind it can be reached");
    }

    private static bool IsIrrefutable(Pattern pattern) => pattern switch
    {
        MatchAs { Pattern: null } => true,
        MatchAs { Pattern: { } inner } => IsIrrefutable(inner),
        MatchOr or => IsIrrefutable(or.Patterns[^1]),
        _ => false,
    };

    private void DistinctKeywords(ImmutableArray<Keyword> keywords) => Distinct(keywords, "keyword argument", k => k.Arg, k => k.Span);

    private void DistinctTypeParams(ImmutableArray<TypeParam> parameters) =>
        Distinct(parameters, "type parameter", p => p.Name, p => p.NameSpan);

    private void Distinct<T>(ImmutableArray<T> nodes, string what, Func<T, string?> nameOf, Func<T, TextSpan> spanOf)
    {
        if (nodes.Length < 2) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (nameOf(node) is { } name && !seen.Add(name)) Report(spanOf(node), $"{what} repeated: {name}");
        }
    }

    private void FutureImports(ImmutableArray<Statement> body)
    {
        var isAllowed = true;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is ImportFromStatement { Module: "__future__", Level: 0 } import)
            {
                if (!isAllowed) Report(import.Span, "imports from __future__ must be the first statements of a file");
            }
            else if (i > 0 || body[i] is not ExprStatement { Value: ConstantExpression { Value: StringValue } })
            {
                isAllowed = false;
            }
        }
    }

    private void Push(PythonNode? node, Surroundings around)
    {
        if (node is null) return;
        nodes.Add(node);
        surroundings.Add(around);
    }

    private void PushAll<T>(ImmutableArray<T> more, Surroundings around)
        where T : PythonNode
    {
        foreach (var node in more) Push(node, around);
    }

    /// <summary>Where stars are at home.</summary>
    private void PushUnpacked(ImmutableArray<Expression> elements, Surroundings around)
    {
        foreach (var element in elements) Push(element is StarredExpression starred ? starred.Value : element, around);
    }

    private void PushChildren(PythonNode node, Surroundings around)
    {
        node.AppendChildren(nodes);
        while (surroundings.Count < nodes.Count) surroundings.Add(around);
    }

    private void Report(TextSpan span, string message)
    {
        if (errors.Count < PythonLimits.Errors) errors.Add(new PythonSyntaxError(span, message));
    }
}
