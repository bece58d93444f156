using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>lower:upper:step</c> inside a subscript.</summary>
public sealed record SliceExpression(Expression? Lower, Expression? Upper, Expression? Step, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Lower);
        children.AddNode(Upper);
        children.AddNode(Step);
    }
}
