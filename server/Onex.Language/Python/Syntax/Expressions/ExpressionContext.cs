namespace Onex.Language.Python.Syntax;

/// <summary>Whether an expression is read, assigned to or deleted.</summary>
public enum ExpressionContext
{
    Load,
    Store,
    Del,
}
