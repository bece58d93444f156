using System.Collections.Immutable;

namespace Onex.Generation.Specs;

/// <summary>How sure the reading of a prompt is, 0..1: over all, and for each field by its JSON key.</summary>
public sealed record SpecConfidence(double Overall, ImmutableSortedDictionary<string, double> Fields)
{
    /// <summary>The whole is mostly as sure as the type and the name.</summary>
    public static SpecConfidence Of(ImmutableSortedDictionary<string, double> fields)
    {
        return new SpecConfidence(Math.Round((0.4 * Trust("node_type")) + (0.3 * Trust("service_name")) + (0.15 * Trust("domain")) + (0.15 * Trust("operations")), 2), fields);

        double Trust(string field) => fields.TryGetValue(field, out var value) ? value : 0;
    }
}
