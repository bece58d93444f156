using System.Collections.Immutable;

namespace Onex.Generation.Gates;

/// <summary>What one gate found. <paramref name="Messages"/> say why it failed, warned or was skipped.</summary>
public sealed record GateResult(string Id, string Name, bool Blocking, GateStatus Status, ImmutableArray<string> Messages);
