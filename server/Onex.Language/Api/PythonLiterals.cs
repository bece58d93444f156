using System.Collections.Immutable;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Api;

/// <summary>Reads literals.</summary>
internal static class PythonLiterals
{
    /// <summary>
    /// The texts in a text, list, tuple, set, the keys of a dictionary, a call around one of them (<c>frozenset({…})</c>),
    /// and sums of these (<c>[…] + […]</c>).
    /// </summary>
    public static IEnumerable<string> Texts(Expression expression)
    {
        var pending = new Stack<Expression>();
        pending.Push(expression);
        while (pending.TryPop(out var next))
        {
            if ((next as ConstantExpression)?.Text is { } text) yield return text;
            ImmutableArray<Expression?> parts = next switch
            {
                ListExpression list => [.. list.Elts],
                TupleExpression tuple => [.. tuple.Elts],
                SetExpression set => [.. set.Elts],
                DictExpression dictionary => dictionary.Keys,
                BinOpExpression sum => [sum.Left, sum.Right],
                CallExpression { Func: NameExpression, Args: [var only] } => [only],
                StarredExpression starred => [starred.Value],
                _ => [],
            };
            foreach (var part in parts.OfType<Expression>()) pending.Push(part);
        }
    }
}
