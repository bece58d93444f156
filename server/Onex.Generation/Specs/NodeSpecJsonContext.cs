using System.Text.Json.Serialization;

namespace Onex.Generation.Specs;

/// <summary>The serializer's metadata, made at build time. Result documents that embed a spec combine it with their own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(NodeSpec))]
public sealed partial class NodeSpecJsonContext : JsonSerializerContext;
