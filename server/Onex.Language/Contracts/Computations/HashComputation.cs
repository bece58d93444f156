using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>A digest, as lower-case hexadecimal digits, of the UTF-8 bytes of the inputs joined by line feeds.</summary>
/// <param name="Algorithm">As Python's hashlib calls it, e.g. <c>sha256</c>.</param>
/// <param name="Normalization">What is done to each input before, in order; names of <c>NormalizationSteps</c>.</param>
public sealed record HashComputation(string Output, string Algorithm, ImmutableArray<string> Inputs, ImmutableArray<string> Normalization)
    : Computation(Output);
