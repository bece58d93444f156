using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <param name="Role">input, output, config or record.</param>
internal sealed record ComponentModel(string Role, ImmutableArray<ComponentProperty> Properties);
