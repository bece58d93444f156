using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>An expression that stands alone.</summary>
public sealed record ExprStatement(Expression Value, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
