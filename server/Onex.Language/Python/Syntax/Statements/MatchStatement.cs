using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>match</c>.</summary>
public sealed record MatchStatement(Expression Subject, ImmutableArray<MatchCase> Cases, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Subject);
        children.AddNodes(Cases);
    }
}
