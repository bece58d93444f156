using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>expression as variables</c> of a <c>with</c> statement.</summary>
public sealed record WithItem(Expression ContextExpr, Expression? OptionalVars, TextSpan Span) : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(ContextExpr);
        children.AddNode(OptionalVars);
    }
}
