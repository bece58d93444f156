using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>while</c>.</summary>
public sealed record WhileStatement(
    Expression Test,
    ImmutableArray<Statement> Body,
    ImmutableArray<Statement> OrElse,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Test);
        children.AddNodes(Body);
        children.AddNodes(OrElse);
    }
}
