using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>None</c>, <c>True</c> or <c>False</c>.</summary>
public sealed record MatchSingleton(ConstantValue Value, TextSpan Span) : Pattern(Span);
