namespace Onex.Language.Contracts;

/// <summary>A system that has to be there.</summary>
/// <param name="CheckType">connection, ping or query.</param>
public sealed record HealthBackend(string Name, string CheckType, int TimeoutMs);
