using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>assert test, msg</c>.</summary>
public sealed record AssertStatement(Expression Test, Expression? Msg, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Test);
        children.AddNode(Msg);
    }
}
