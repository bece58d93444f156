namespace Onex.Language.Python.Syntax;

/// <summary><c>T</c>, <c>*Ts</c> or <c>**P</c>.</summary>
public enum TypeParamKind
{
    TypeVar,
    TypeVarTuple,
    ParamSpec,
}
