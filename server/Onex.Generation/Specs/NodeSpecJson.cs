using System.Text.Json;

namespace Onex.Generation.Specs;

/// <summary>
/// A NodeSpec as JSON with the public keys: snake_case, <c>node_type</c> in capitals, <c>confidence</c> as
/// <c>{overall, fields{…}}</c>, <c>evidence[].span</c> as <c>{start, length, end}</c> in UTF-16 code units of the prompt, or null.
/// </summary>
public static class NodeSpecJson
{
    /// <summary>Indented, LF, without a final line break.</summary>
    public static string ToJson(this NodeSpec spec) => JsonSerializer.Serialize(spec, NodeSpecJsonContext.Default.NodeSpec);
}
