using System.Collections.Immutable;

namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>One of several shapes, of different kinds of nodes: a reader tells them apart by looking at text, list or map.</summary>
public sealed record EitherShape(ImmutableArray<Shape> Shapes) : Shape;
