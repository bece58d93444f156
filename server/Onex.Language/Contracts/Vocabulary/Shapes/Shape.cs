namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>What a value of a contract looks like.</summary>
public abstract record Shape;
