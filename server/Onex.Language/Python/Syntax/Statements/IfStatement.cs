using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>if</c>; an <c>elif</c> is an <see cref="IfStatement"/> alone in <paramref name="OrElse"/>.</summary>
public sealed record IfStatement(
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
