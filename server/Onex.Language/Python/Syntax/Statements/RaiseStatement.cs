using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>raise exc from cause</c>.</summary>
public sealed record RaiseStatement(Expression? Exc, Expression? Cause, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Exc);
        children.AddNode(Cause);
    }
}
