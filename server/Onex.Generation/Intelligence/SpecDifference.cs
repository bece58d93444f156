using System.Text.Json;

namespace Onex.Generation.Intelligence;

/// <summary>A value that a model reads in another way than the rules do.</summary>
/// <param name="Field">Its key in the spec's JSON.</param>
/// <param name="Deterministic">The value by the rules, as JSON.</param>
/// <param name="Refined">The value by the model.</param>
public sealed record SpecDifference(string Field, JsonElement Deterministic, JsonElement Refined);
