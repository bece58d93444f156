using System.Collections.Immutable;
using Onex.Generation.Specs;

namespace Onex.Generation.Intelligence;

/// <summary>Which values of a spec, by their JSON keys, a model may have an opinion on.</summary>
internal static class RefinableValues
{
    /// <summary>All but confidence, evidence and questions, in the order of the spec's JSON.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "node_type", "service_name", "name", "domain", "description", "operations", "features", "external_systems", "fields", "inputs", "outputs",
        "computations", "states", "initial_state", "terminal_states", "transitions", "intents", "steps",
    ];

    private static readonly ImmutableArray<string> Identity = ["node_type", "service_name", "name", "domain"];

    /// <summary>What the caller has decided, or the prompt says outright (confidence 1), of type, name and domain stays.</summary>
    public static ImmutableArray<string> Of(NodeSpec reading) =>
        [.. All.Where(field => !Identity.Contains(field) || reading.Confidence.Fields.GetValueOrDefault(field) < 1)];
}
