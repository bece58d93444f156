namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <param name="Form">Null where any text will do.</param>
public sealed record TextShape(TextForm? Form = null) : Shape;
