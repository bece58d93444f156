using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>target += value</c> and its like.</summary>
public sealed record AugAssignStatement(Expression Target, BinaryOperator Op, Expression Value, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Target);
        children.AddNode(Value);
    }
}
