using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>name=value</c> in a call or a class header; for <c>**value</c> there is no name.</summary>
public sealed record Keyword(string? Arg, TextSpan ArgSpan, Expression Value, TextSpan Span) : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Value);
}
