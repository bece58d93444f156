namespace Onex.Generation.Components;

/// <summary>What whoever opens the connection has to know. Its value stands nowhere.</summary>
internal sealed record ComponentSecret(string Name, string Description);
