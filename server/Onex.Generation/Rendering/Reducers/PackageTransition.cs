namespace Onex.Generation.Rendering.Reducers;

/// <summary>From a state on a trigger to a state.</summary>
internal sealed record PackageTransition(string From, string Trigger, string To);
