namespace Onex.Language.Python.Syntax;

/// <summary><c>None</c>.</summary>
public sealed record NoneValue : ConstantValue;
