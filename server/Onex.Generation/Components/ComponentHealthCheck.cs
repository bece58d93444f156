namespace Onex.Generation.Components;

/// <summary>How to find out whether a system is well.</summary>
/// <param name="Type">connection, ping or query.</param>
/// <param name="Description">What happens where it is well.</param>
internal sealed record ComponentHealthCheck(string Type, int TimeoutMs, string Description);
