namespace Onex.Language.Contracts.Computations;

/// <summary>An input of a weighted score.</summary>
/// <param name="Weight">As the prompt writes it (30 % is 0.3); null where the prompt says none, so that the caller must.</param>
public sealed record WeightedTerm(string Input, decimal? Weight);
