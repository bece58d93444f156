using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>body if test else orelse</c> (<c>ast.IfExp</c>).</summary>
public sealed record IfExpression(Expression Test, Expression Body, Expression OrElse, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Body);
        children.AddNode(Test);
        children.AddNode(OrElse);
    }
}
