namespace Onex.Language.Text;

/// <summary>Replaces <paramref name="Span"/> of a text by <paramref name="NewText"/>.</summary>
public sealed record TextEdit(TextSpan Span, string NewText);
