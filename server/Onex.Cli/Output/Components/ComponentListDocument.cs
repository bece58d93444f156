using System.Collections.Immutable;
using Onex.Generation.Components;

namespace Onex.Cli.Output.Components;

/// <summary>What <c>components list --json</c> prints.</summary>
internal sealed record ComponentListDocument(ImmutableArray<ComponentListEntry> Components)
{
    /// <param name="own">The names of those that are the workspace's.</param>
    public static ComponentListDocument Of(ImmutableArray<ComponentSummary> components, ImmutableArray<string> own) => new(
        [.. components.Select(one => new ComponentListEntry(one.Name, one.Systems, own.Contains(one.Name) ? "workspace" : "product", one.HasHandler, one.Operations))]);
}
