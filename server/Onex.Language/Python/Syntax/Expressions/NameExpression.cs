using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A name as written: compatibility characters such as <c>ﬁ</c> are not normalised, as CPython would do.</summary>
public sealed record NameExpression(string Id, ExpressionContext Ctx, TextSpan Span) : Expression(Span);
