using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A literal or dotted name that is compared.</summary>
public sealed record MatchValue(Expression Value, TextSpan Span) : Pattern(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
