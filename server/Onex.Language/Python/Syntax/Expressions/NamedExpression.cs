using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>target := value</c> (<c>ast.NamedExpr</c>).</summary>
public sealed record NamedExpression(Expression Target, Expression Value, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Target);
        children.AddNode(Value);
    }
}
