namespace Onex.Language.Python.Syntax;

/// <summary>An imaginary number, <c>2j</c>.</summary>
public sealed record ImaginaryValue(double Number) : ConstantValue;
