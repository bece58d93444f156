using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A name.</summary>
public sealed record NameExpression(string Id, ExpressionContext Ctx, TextSpan Span) : Expression(Span);
