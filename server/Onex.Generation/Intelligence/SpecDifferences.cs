using System.Collections.Immutable;
using System.Text.Json;
using Onex.Generation.Specs;

namespace Onex.Generation.Intelligence;

/// <summary>Compares two readings of a prompt, value by value.</summary>
internal static class SpecDifferences
{
    /// <summary>In the order of the spec's JSON.</summary>
    public static ImmutableArray<SpecDifference> Between(NodeSpec deterministic, NodeSpec refined)
    {
        var (before, after) = (ToJson(deterministic), ToJson(refined));
        return
        [
            .. RefinableValues.All
                .Select(field => new SpecDifference(field, before.GetProperty(field), after.GetProperty(field)))
                .Where(difference => !JsonElement.DeepEquals(difference.Deterministic, difference.Refined)),
        ];
    }

    private static JsonElement ToJson(NodeSpec spec) => JsonSerializer.SerializeToElement(spec, NodeSpecJsonContext.Default.NodeSpec);
}
