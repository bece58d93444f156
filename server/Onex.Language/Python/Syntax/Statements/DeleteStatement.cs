using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>del</c>.</summary>
public sealed record DeleteStatement(ImmutableArray<Expression> Targets, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Targets);
}
