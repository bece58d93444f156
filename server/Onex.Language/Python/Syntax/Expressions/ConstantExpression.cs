using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A number, text, bytes, <c>True</c>, <c>False</c>, <c>None</c> or <c>...</c>.</summary>
public sealed record ConstantExpression(ConstantValue Value, TextSpan Span) : Expression(Span)
{
    /// <summary>The text, when the constant is a string.</summary>
    public string? Text => (Value as StringValue)?.Text;
}
