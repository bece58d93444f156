namespace Onex.Language.Contracts.Vocabulary.Shapes;

public sealed record BooleanShape : Shape;
