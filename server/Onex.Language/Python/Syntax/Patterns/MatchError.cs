using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>What stands where no pattern could be read.</summary>
public sealed record MatchError(TextSpan Span) : Pattern(Span);
