using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>for</c> or <c>async for</c>.</summary>
public sealed record ForStatement(
    Expression Target,
    Expression Iter,
    ImmutableArray<Statement> Body,
    ImmutableArray<Statement> OrElse,
    bool IsAsync,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Target);
        children.AddNode(Iter);
        children.AddNodes(Body);
        children.AddNodes(OrElse);
    }
}
