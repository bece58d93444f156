using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>yield from value</c>.</summary>
public sealed record YieldFromExpression(Expression Value, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
