using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>case pattern if guard:</c> with its body.</summary>
public sealed record MatchCase(
    Pattern Pattern,
    Expression? Guard,
    ImmutableArray<Statement> Body,
    TextSpan Span)
    : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Pattern);
        children.AddNode(Guard);
        children.AddNodes(Body);
    }
}
