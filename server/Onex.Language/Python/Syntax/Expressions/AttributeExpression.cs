using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>value.attr</c>.</summary>
public sealed record AttributeExpression(
    Expression Value,
    string Attr,
    TextSpan AttrSpan,
    ExpressionContext Ctx,
    TextSpan Span)
    : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
