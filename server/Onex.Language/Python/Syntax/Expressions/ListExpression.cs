using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>[a, b]</c>.</summary>
public sealed record ListExpression(ImmutableArray<Expression> Elts, ExpressionContext Ctx, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Elts);
}
