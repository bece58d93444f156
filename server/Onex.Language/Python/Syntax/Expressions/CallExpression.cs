using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>func(args, keywords)</c>; a <c>*args</c> is a <see cref="StarredExpression"/> in <paramref name="Args"/>.</summary>
public sealed record CallExpression(
    Expression Func,
    ImmutableArray<Expression> Args,
    ImmutableArray<Keyword> Keywords,
    TextSpan Span)
    : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Func);
        children.AddNodes(Args);
        children.AddNodes(Keywords);
    }
}
