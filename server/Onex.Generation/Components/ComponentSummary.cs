using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>A component in a list.</summary>
/// <param name="Systems">The first is how its makers write it.</param>
/// <param name="HasHandler">Whether it brings a handler that does its operations; else a node calls an injected object for each.</param>
/// <param name="Operations">The kinds of operation.</param>
public sealed record ComponentSummary(string Name, ImmutableArray<string> Systems, bool HasHandler, ImmutableArray<string> Operations);
