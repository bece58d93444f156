namespace Onex.Language.Python.Syntax;

/// <summary>A prefix operator, named as in <c>ast</c>.</summary>
public enum UnaryOperator
{
    Invert,
    Not,
    UAdd,
    USub,
}
