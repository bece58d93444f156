using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>await value</c>.</summary>
public sealed record AwaitExpression(Expression Value, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
