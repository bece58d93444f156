using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>Whether data is as it should be: the messages of the rules that it breaks.</summary>
public sealed record ValidationComputation(string Output, ImmutableArray<ValidationRule> Rules) : Computation(Output);
