using System.Collections.Immutable;

namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>One of some names.</summary>
/// <param name="IsOpen">Other names are possible: only what looks like a mistyped one of these is wrong.</param>
/// <param name="IgnoresCase">Readers take the names in capitals and in small letters.</param>
public sealed record ChoiceShape(ImmutableArray<string> Names, bool IsOpen = false, bool IgnoresCase = false) : Shape;
