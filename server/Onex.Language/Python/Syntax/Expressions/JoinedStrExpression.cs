using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>An f-string: its texts (<see cref="ConstantExpression"/>) and values (<see cref="FormattedValueExpression"/>).</summary>
public sealed record JoinedStrExpression(ImmutableArray<Expression> Values, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Values);
}
