using System.Collections.Immutable;

namespace Onex.Generation.Intelligence;

/// <summary>What a model had to do with the reading of a prompt.</summary>
/// <param name="Used">Whether the spec is as the model refined it; false where the reading by the rules stands.</param>
/// <param name="Model">As a person knows it; null where none was found.</param>
/// <param name="Differences">Empty where the model agrees with the rules, or was not used.</param>
/// <param name="FallbackReason">Why the model was not used: the end of a sentence that begins with "because". Null where it was.</param>
public sealed record IntelligenceReport(bool Used, string? Model, ImmutableArray<SpecDifference> Differences, string? FallbackReason);
