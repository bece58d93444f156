using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>
/// <c>{key: value, **value}</c>. <paramref name="Keys"/> is as long as <paramref name="Values"/>; a <c>**value</c> has no key.
/// </summary>
public sealed record DictExpression(ImmutableArray<Expression?> Keys, ImmutableArray<Expression> Values, TextSpan Span) : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            children.AddNode(Keys[i]);
            children.AddNode(Values[i]);
        }
    }
}
