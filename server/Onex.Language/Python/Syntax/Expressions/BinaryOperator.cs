namespace Onex.Language.Python.Syntax;

/// <summary>An arithmetic or bitwise operator, named as in <c>ast</c>.</summary>
public enum BinaryOperator
{
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}
