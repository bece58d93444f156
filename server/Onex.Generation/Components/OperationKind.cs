using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>A kind of operation, e.g. <c>insert</c>, with the verbs that ask for it.</summary>
internal sealed record OperationKind(string Name, string Description, ImmutableArray<string> Verbs);
