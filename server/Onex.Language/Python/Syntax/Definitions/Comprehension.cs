using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>for target in iter if …</c> inside a comprehension.</summary>
public sealed record Comprehension(
    Expression Target,
    Expression Iter,
    ImmutableArray<Expression> Ifs,
    bool IsAsync,
    TextSpan Span)
    : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Target);
        children.AddNode(Iter);
        children.AddNodes(Ifs);
    }
}
