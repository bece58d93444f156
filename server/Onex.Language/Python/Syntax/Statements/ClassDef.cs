using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>class</c>.</summary>
public sealed record ClassDef(
    string Name,
    TextSpan NameSpan,
    ImmutableArray<TypeParam> TypeParams,
    ImmutableArray<Expression> Bases,
    ImmutableArray<Keyword> Keywords,
    ImmutableArray<Statement> Body,
    ImmutableArray<Expression> DecoratorList,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNodes(DecoratorList);
        children.AddNodes(TypeParams);
        children.AddNodes(Bases);
        children.AddNodes(Keywords);
        children.AddNodes(Body);
    }
}
