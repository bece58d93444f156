using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>value[slice]</c>; several indices are one <see cref="TupleExpression"/>.</summary>
public sealed record SubscriptExpression(
    Expression Value,
    Expression Slice,
    ExpressionContext Ctx,
    TextSpan Span)
    : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Value);
        children.AddNode(Slice);
    }
}
