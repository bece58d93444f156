using System.Collections.Immutable;

namespace Onex.Generation.Specs;

/// <summary>Something that the prompt leaves open, with the answers that would settle it; the first is what was assumed.</summary>
public sealed record SpecQuestion(string Field, string Text, ImmutableArray<string> Choices);
