namespace Onex.Language.Text;

/// <summary>A half-open range between two places, as LSP's <c>Range</c>.</summary>
public readonly record struct LineRange(LinePosition Start, LinePosition End);
