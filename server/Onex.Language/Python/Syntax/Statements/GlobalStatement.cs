using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>global a, b</c>.</summary>
public sealed record GlobalStatement(
    ImmutableArray<string> Names,
    ImmutableArray<TextSpan> NameSpans,
    TextSpan Span)
    : Statement(Span);
