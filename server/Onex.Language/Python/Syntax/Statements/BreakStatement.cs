using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>break</c>.</summary>
public sealed record BreakStatement(TextSpan Span) : Statement(Span);
