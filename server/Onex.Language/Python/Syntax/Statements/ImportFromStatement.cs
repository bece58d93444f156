using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>
/// <c>from ..module import names</c>; <paramref name="Level"/> counts the leading dots, <paramref name="ModuleSpan"/> covers dots and
/// module name.
/// </summary>
public sealed record ImportFromStatement(
    string? Module,
    TextSpan ModuleSpan,
    ImmutableArray<ImportAlias> Names,
    int Level,
    TextSpan Span)
    : Statement(Span)
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Names);
}
