namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>No value. A key may always be left without one while it is written; this says that it may stay so.</summary>
public sealed record NullShape : Shape;
