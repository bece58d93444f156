using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>import a.b as c, d</c>.</summary>
public sealed record ImportStatement(ImmutableArray<ImportAlias> Names, TextSpan Span) : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Names);
}
