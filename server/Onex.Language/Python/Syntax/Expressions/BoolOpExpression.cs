using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>a and b and c</c>: one node for a chain of the same operator.</summary>
public sealed record BoolOpExpression(BoolOperator Op, ImmutableArray<Expression> Values, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Values);
}
