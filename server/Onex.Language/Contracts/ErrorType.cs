namespace Onex.Language.Contracts;

/// <summary>An error that the node raises.</summary>
public sealed record ErrorType(string Name, string Description, bool Recoverable);
