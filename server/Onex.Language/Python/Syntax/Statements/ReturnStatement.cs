using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>return</c>.</summary>
public sealed record ReturnStatement(Expression? Value, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
