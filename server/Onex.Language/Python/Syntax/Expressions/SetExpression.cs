using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>{a, b}</c>.</summary>
public sealed record SetExpression(ImmutableArray<Expression> Elts, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Elts);
}
