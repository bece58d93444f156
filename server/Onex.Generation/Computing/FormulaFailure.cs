namespace Onex.Generation.Computing;

/// <summary>Why a computation has no result.</summary>
internal enum FormulaFailure
{
    DivisionByZero,
    NoRealValue,
    TooLarge,
    UnfitItem,
}
