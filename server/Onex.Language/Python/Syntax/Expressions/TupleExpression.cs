using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>a, b</c>; the span includes parentheses when the tuple has its own.</summary>
public sealed record TupleExpression(ImmutableArray<Expression> Elts, ExpressionContext Ctx, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Elts);
}
