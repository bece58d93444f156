using System.Collections.Immutable;

namespace Onex.Cli.Output.Components;

/// <param name="Origin"><c>product</c> or <c>workspace</c>.</param>
internal sealed record ComponentListEntry(string Name, ImmutableArray<string> Systems, string Origin, bool HasHandler, ImmutableArray<string> Operations);
