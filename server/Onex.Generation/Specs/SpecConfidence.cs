using System.Collections.Immutable;

namespace Onex.Generation.Specs;

/// <summary>How sure the reading of a prompt is, 0..1: over all, and for each field by its JSON key.</summary>
public sealed record SpecConfidence(double Overall, ImmutableSortedDictionary<string, double> Fields);
