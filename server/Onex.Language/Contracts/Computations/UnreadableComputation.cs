namespace Onex.Language.Contracts.Computations;

/// <summary>An entry of a contract's computations that says none that can be worked out.</summary>
/// <param name="Reason">Why, as the end of a sentence about the contract.</param>
public sealed record UnreadableComputation(string Output, string Reason) : Computation(Output);
