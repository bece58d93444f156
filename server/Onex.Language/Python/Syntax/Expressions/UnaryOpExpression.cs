using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>-operand</c>, <c>not operand</c> and their like.</summary>
public sealed record UnaryOpExpression(UnaryOperator Op, Expression Operand, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Operand);
}
