using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>def</c> or <c>async def</c>.</summary>
public sealed record FunctionDef(
    string Name,
    TextSpan NameSpan,
    ImmutableArray<TypeParam> TypeParams,
    Arguments Args,
    Expression? Returns,
    ImmutableArray<Statement> Body,
    ImmutableArray<Expression> DecoratorList,
    bool IsAsync,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNodes(DecoratorList);
        children.AddNodes(TypeParams);
        children.AddNode(Args);
        children.AddNode(Returns);
        children.AddNodes(Body);
    }
}
