using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>{elt for …}</c>.</summary>
public sealed record SetCompExpression(Expression Elt, ImmutableArray<Comprehension> Generators, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Elt);
        children.AddNodes(Generators);
    }
}
