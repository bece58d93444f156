namespace Onex.Language.Python.Syntax;

/// <summary>The value of a literal.</summary>
public abstract record ConstantValue;
