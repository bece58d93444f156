using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>type Name[T] = value</c>.</summary>
public sealed record TypeAliasStatement(
    Expression Name,
    ImmutableArray<TypeParam> TypeParams,
    Expression Value,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Name);
        children.AddNodes(TypeParams);
        children.AddNode(Value);
    }
}
