using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>The parameters of a function or lambda in the order of the source; each knows its <see cref="ArgKind"/>.</summary>
public sealed record Arguments(ImmutableArray<Arg> Args, TextSpan Span) : PythonNode(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Args);
}
