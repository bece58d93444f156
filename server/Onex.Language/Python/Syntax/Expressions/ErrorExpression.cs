using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>What stands where no expression could be read.</summary>
public sealed record ErrorExpression(TextSpan Span) : Expression(Span);
