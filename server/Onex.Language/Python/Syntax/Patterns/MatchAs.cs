using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>pattern as name</c>, a capture <c>name</c> (no pattern) or <c>_</c> (neither).</summary>
public sealed record MatchAs(Pattern? Pattern, string? Name, TextSpan Span) : Pattern(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNode(Pattern);
}
