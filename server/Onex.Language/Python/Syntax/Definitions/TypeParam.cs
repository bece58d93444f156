using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A type parameter of a generic class, function or type alias (PEP 695).</summary>
public sealed record TypeParam(
    string Name,
    TextSpan NameSpan,
    TypeParamKind Kind,
    Expression? Bound,
    Expression? Default,
    TextSpan Span)
    : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Bound);
        children.AddNode(Default);
    }
}
