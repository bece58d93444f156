using System.Text.Json;
using Onex.Generation.Intelligence;
using Onex.Generation.Results;
using Onex.Generation.Specs;

namespace Onex.Cli.Output;

/// <summary>A NodeSpec as <c>parse --json</c> prints it (<c>docs/schemas/parse.schema.json</c>).</summary>
internal static class SpecDocument
{
    /// <param name="report">What a model had to do with it, as the key <c>intelligence</c>; null, and no key, where none was asked for.</param>
    public static string Write(NodeSpec spec, IntelligenceReport? report)
    {
        if (report is null) return spec.ToJson();
        var document = JsonSerializer.SerializeToNode(spec, NodeSpecJsonContext.Default.NodeSpec)!.AsObject();
        document["intelligence"] = JsonSerializer.SerializeToNode(report, ResultJsonContext.Default.IntelligenceReport);
        return document.ToJsonString(NodeSpecJsonContext.Default.Options);
    }
}
