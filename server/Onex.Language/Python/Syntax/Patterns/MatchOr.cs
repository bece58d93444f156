using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>a | b</c>.</summary>
public sealed record MatchOr(ImmutableArray<Pattern> Patterns, TextSpan Span) : Pattern(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Patterns);
}
