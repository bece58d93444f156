namespace Onex.Generation.Planning;

/// <summary>
/// A spec that a model has refined, to be taken again instead of asking again: models do not answer twice in the same way.
/// </summary>
/// <param name="Model">As a person knows it.</param>
/// <param name="ReadingSha256">Of the canonical JSON of the reading by the rules; 64 lower-case hex digits.</param>
/// <param name="Spec">The refined spec's JSON. A lock may come with a cloned repository: it is read as untrusted.</param>
public sealed record RefinedSpec(string Model, string ReadingSha256, string Spec);
