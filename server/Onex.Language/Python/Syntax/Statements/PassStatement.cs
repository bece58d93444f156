using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary><c>pass</c>.</summary>
public sealed record PassStatement(TextSpan Span) : Statement(Span);
