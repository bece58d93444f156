namespace Onex.Language.Contracts.Vocabulary.Shapes;

public sealed record ListShape(Shape Item) : Shape;
