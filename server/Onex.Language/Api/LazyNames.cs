using System.Collections.Immutable;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Api;

/// <summary>
/// The names that a module-level <c>__getattr__</c> answers to: texts that its parameter is compared with or looked up in, whether they
/// stand in the comparison or in a literal that is assigned to a name in the function or in the module.
/// </summary>
internal static class LazyNames
{
    public static IEnumerable<string> Find(ImmutableArray<Statement> module)
    {
        var function = module.OfType<FunctionDef>().LastOrDefault(definition => definition.Name == "__getattr__");
        if (function is not { Args.Args: [var parameter] }) return [];
        var literals = Assignments(module)
            .Concat(Assignments(function.DescendantsAndSelf().OfType<Statement>()))
            .ToLookup(assignment => assignment.Name, assignment => assignment.Value, StringComparer.Ordinal);
        return function.Body
            .SelectMany(statement => statement.DescendantsAndSelf())
            .SelectMany(node => Compared(node, parameter.Name))
            .SelectMany(value => value is NameExpression name ? literals[name.Id] : [value])
            .SelectMany(PythonLiterals.Texts)
            .Where(name => !name.StartsWith('_'));
    }

    /// <summary>What the parameter is compared with or looked up in.</summary>
    private static IEnumerable<Expression> Compared(PythonNode node, string parameter) => node switch
    {
        CompareExpression { Ops: [CompareOperator.Eq], Comparators: [var other] } comparison when Is(comparison.Left, parameter) => [other],
        CompareExpression { Ops: [CompareOperator.Eq], Comparators: [var other] } comparison when Is(other, parameter) => [comparison.Left],
        CompareExpression { Ops: [CompareOperator.In], Comparators: [var many] } comparison when Is(comparison.Left, parameter) => [many],
        SubscriptExpression lookup when Is(lookup.Slice, parameter) => [lookup.Value],
        CallExpression { Func: AttributeExpression { Attr: "get" } method, Args: [var key, ..] } when Is(key, parameter) => [method.Value],
        MatchStatement match when Is(match.Subject, parameter) => match.Cases.SelectMany(Values),
        _ => [],
    };

    private static IEnumerable<Expression> Values(MatchCase @case) =>
        @case.Pattern.DescendantsAndSelf().OfType<MatchValue>().Select(value => value.Value);

    private static bool Is(Expression expression, string name) => expression is NameExpression found && found.Id == name;

    private static IEnumerable<(string Name, Expression Value)> Assignments(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (statement is AssignStatement { Targets: [NameExpression target] } assignment) yield return (target.Id, assignment.Value);
            if (statement is AnnAssignStatement { Target: NameExpression name, Value: { } value }) yield return (name.Id, value);
        }
    }
}
