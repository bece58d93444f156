using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>left op a op b</c>: <paramref name="Ops"/> is as long as <paramref name="Comparators"/>.</summary>
public sealed record CompareExpression(
    Expression Left,
    ImmutableArray<CompareOperator> Ops,
    ImmutableArray<Expression> Comparators,
    TextSpan Span)
    : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Left);
        children.AddNodes(Comparators);
    }
}
