using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>lambda args: body</c>.</summary>
public sealed record LambdaExpression(Arguments Args, Expression Body, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Args);
        children.AddNode(Body);
    }
}
