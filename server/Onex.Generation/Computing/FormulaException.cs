namespace Onex.Generation.Computing;

/// <summary>Ends the evaluation of a computation that has no result for its values.</summary>
internal sealed class FormulaException(FormulaFailure failure) : Exception(failure.ToString())
{
    public FormulaFailure Failure { get; } = failure;
}
