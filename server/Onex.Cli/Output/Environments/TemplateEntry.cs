using System.Collections.Immutable;

namespace Onex.Cli.Output.Environments;

/// <summary>The templates, which are part of the product, and the components of the workspace.</summary>
/// <param name="Components">How many external systems' components count.</param>
/// <param name="Own">The names of those that are the workspace's.</param>
/// <param name="Note">Why components of the workspace do not count; null where all do.</param>
internal sealed record TemplateEntry(int Components, ImmutableArray<string> Own, string? Note);
