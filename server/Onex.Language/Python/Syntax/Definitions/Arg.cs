using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>
/// One parameter of a function with its default value. <paramref name="Span"/> covers name and annotation, not stars or default.
/// </summary>
public sealed record Arg(
    string Name,
    TextSpan NameSpan,
    Expression? Annotation,
    Expression? Default,
    ArgKind Kind,
    TextSpan Span)
    : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Annotation);
        children.AddNode(Default);
    }
}
