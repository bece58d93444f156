using System.Collections.Immutable;
using Onex.Language.Contracts;

namespace Onex.Generation.Components;

/// <summary>A field that a component's model has under conditions.</summary>
/// <param name="When"><c>typed</c>: only where the prompt names fields; <c>untyped</c>: only where it names none; <c>several</c>, <c>single</c>: by the number of systems; empty: always.</param>
/// <param name="Kinds">Only where the node has an operation of one of these kinds; empty: always.</param>
internal sealed record ComponentProperty(PropertyDefinition Definition, string When, ImmutableArray<string> Kinds);
