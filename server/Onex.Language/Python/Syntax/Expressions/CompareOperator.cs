namespace Onex.Language.Python.Syntax;

/// <summary>A comparison, named as in <c>ast</c>.</summary>
public enum CompareOperator
{
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}
