namespace Onex.Language.Api;

/// <summary>A module that has a symbol.</summary>
public sealed record ApiOccurrence(string Module, ApiName Name);
