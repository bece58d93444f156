namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>A mapping whose keys are the author's names, with values that look alike.</summary>
public sealed record DictionaryShape(Shape Value) : Shape;
