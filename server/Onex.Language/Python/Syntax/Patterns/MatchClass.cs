using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>Cls(a, name=b)</c>: <paramref name="KwdAttrs"/> is as long as <paramref name="KwdPatterns"/>.</summary>
public sealed record MatchClass(
    Expression Cls,
    ImmutableArray<Pattern> Patterns,
    ImmutableArray<string> KwdAttrs,
    ImmutableArray<Pattern> KwdPatterns,
    TextSpan Span)
    : Pattern(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        children.AddNode(Cls);
        children.AddNodes(Patterns);
        children.AddNodes(KwdPatterns);
    }
}
