using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>a = b = value</c>.</summary>
public sealed record AssignStatement(ImmutableArray<Expression> Targets, Expression Value, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNodes(Targets);
        children.AddNode(Value);
    }
}
