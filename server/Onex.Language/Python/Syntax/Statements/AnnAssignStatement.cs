using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>target: annotation = value</c>. <paramref name="Simple"/>: the target is a bare name.</summary>
public sealed record AnnAssignStatement(
    Expression Target,
    Expression Annotation,
    Expression? Value,
    bool Simple,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Target);
        children.AddNode(Annotation);
        children.AddNode(Value);
    }
}
