using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>continue</c>.</summary>
public sealed record ContinueStatement(TextSpan Span) : Statement(Span);
