namespace Onex.Generation.Components;

/// <summary>What offers the object that a handler is given.</summary>
/// <param name="Package">The Python distribution.</param>
/// <param name="Version">The versions that the handler works with, as pip takes them.</param>
internal sealed record ComponentDriver(string Package, string Version);
