using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>*name</c>; without a name for <c>*_</c>.</summary>
public sealed record MatchStar(string? Name, TextSpan Span) : Pattern(Span);
