using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>{key: pattern, **rest}</c>: <paramref name="Keys"/> is as long as <paramref name="Patterns"/>.</summary>
public sealed record MatchMapping(
    ImmutableArray<Expression> Keys,
    ImmutableArray<Pattern> Patterns,
    string? Rest,
    TextSpan Span)
    : Pattern(Span)
{
    internal override void AppendChildren(List<PythonNode> children)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            children.AddNode(Keys[i]);
            children.AddNode(Patterns[i]);
        }
    }
}
