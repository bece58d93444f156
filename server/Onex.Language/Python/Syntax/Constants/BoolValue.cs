namespace Onex.Language.Python.Syntax;

/// <summary><c>True</c> or <c>False</c>.</summary>
public sealed record BoolValue(bool IsTrue) : ConstantValue;
