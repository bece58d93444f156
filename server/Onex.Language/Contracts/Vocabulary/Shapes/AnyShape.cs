namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>Whatever the author wants: nobody but the node's own code reads it.</summary>
public sealed record AnyShape : Shape;
