using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>nonlocal a, b</c>.</summary>
public sealed record NonlocalStatement(
    ImmutableArray<string> Names,
    ImmutableArray<TextSpan> NameSpans,
    TextSpan Span)
    : Statement(Span);
