using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>How the runtime finds out whether a node is well: <c>health_check</c>.</summary>
/// <param name="Backends">The systems that have to be there.</param>
public sealed record HealthCheck(bool Enabled, int IntervalSeconds, ImmutableArray<HealthBackend> Backends);
