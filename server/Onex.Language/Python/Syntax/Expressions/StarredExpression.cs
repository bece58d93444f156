using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>*value</c>.</summary>
public sealed record StarredExpression(Expression Value, ExpressionContext Ctx, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
