using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>left op right</c>.</summary>
public sealed record BinOpExpression(Expression Left, BinaryOperator Op, Expression Right, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Left);
        children.AddNode(Right);
    }
}
