namespace Onex.Language.Python.Syntax;

/// <summary>A floating-point number.</summary>
public sealed record FloatValue(double Number) : ConstantValue;
