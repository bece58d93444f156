using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>
/// What stands where no statement could be read. <paramref name="Body"/> holds the statements of the block below a broken header.
/// </summary>
public sealed record ErrorStatement(ImmutableArray<Statement> Body, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Body);
}
