using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>An arithmetic expression over named inputs.</summary>
/// <param name="Expression">As <c>Formula</c> writes it, e.g. <c>(price - discount) * quantity</c>: read it back with <c>Formula.Parse</c>.</param>
/// <param name="Inputs">The names in it, in order.</param>
public sealed record FormulaComputation(string Output, string Expression, ImmutableArray<string> Inputs) : Computation(Output);
