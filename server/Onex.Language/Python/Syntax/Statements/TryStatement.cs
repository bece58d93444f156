using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>try</c>. <paramref name="IsStar"/>: its handlers are <c>except*</c>.</summary>
public sealed record TryStatement(
    ImmutableArray<Statement> Body,
    ImmutableArray<ExceptHandler> Handlers,
    ImmutableArray<Statement> OrElse,
    ImmutableArray<Statement> FinalBody,
    bool IsStar,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNodes(Body);
        children.AddNodes(Handlers);
        children.AddNodes(OrElse);
        children.AddNodes(FinalBody);
    }
}
