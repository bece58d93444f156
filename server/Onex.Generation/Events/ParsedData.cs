using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>The part of a NodeSpec that <see cref="ParsingCompleted"/> carries.</summary>
public sealed record ParsedData(
    string NodeType,
    string ServiceName,
    string Domain,
    string Description,
    ImmutableArray<string> Operations,
    double ConfidenceScore);
