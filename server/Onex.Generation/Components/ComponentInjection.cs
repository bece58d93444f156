using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>What handlers are given beside the connection.</summary>
/// <param name="Name">The handler's parameter.</param>
/// <param name="Protocol">Its class, which a file of the component offers.</param>
/// <param name="Description">What to pass there.</param>
/// <param name="Kinds">Only where the node has an operation of one of these kinds; empty: always.</param>
internal sealed record ComponentInjection(string Name, string Protocol, string Description, ImmutableArray<string> Kinds);
