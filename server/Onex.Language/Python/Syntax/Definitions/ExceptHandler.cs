using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>except Type as Name:</c> with its body; <see cref="TryStatement"/> knows whether it is <c>except*</c>.</summary>
public sealed record ExceptHandler(
    Expression? Type,
    string? Name,
    TextSpan NameSpan,
    ImmutableArray<Statement> Body,
    TextSpan Span)
    : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Type);
        children.AddNodes(Body);
    }
}
