using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>{value!r:spec}</c> in an f-string. <paramref name="Conversion"/> is <c>s</c>, <c>r</c>, <c>a</c> or nothing.</summary>
public sealed record FormattedValueExpression(
    Expression Value,
    char? Conversion,
    JoinedStrExpression? FormatSpec,
    TextSpan Span)
    : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Value);
        children.AddNode(FormatSpec);
    }
}
