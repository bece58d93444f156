using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>{key: value for …}</c>.</summary>
public sealed record DictCompExpression(
    Expression Key,
    Expression Value,
    ImmutableArray<Comprehension> Generators,
    TextSpan Span)
    : Expression(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Key);
        children.AddNode(Value);
        children.AddNodes(Generators);
    }
}
