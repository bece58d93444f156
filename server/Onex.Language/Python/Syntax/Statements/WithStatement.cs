using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>with</c> or <c>async with</c>.</summary>
public sealed record WithStatement(
    ImmutableArray<WithItem> Items,
    ImmutableArray<Statement> Body,
    bool IsAsync,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNodes(Items);
        children.AddNodes(Body);
    }
}
