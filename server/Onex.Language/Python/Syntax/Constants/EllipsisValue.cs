namespace Onex.Language.Python.Syntax;

/// <summary><c>...</c>.</summary>
public sealed record EllipsisValue : ConstantValue;
