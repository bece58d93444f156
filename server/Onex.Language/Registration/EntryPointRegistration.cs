namespace Onex.Language.Registration;

/// <summary>What became of the wish to register a node.</summary>
/// <param name="NewText">The project file with the registration; null where nothing has to be or can be changed.</param>
/// <param name="Problem">Why it cannot be registered, with what to write by hand; null where it is registered.</param>
public sealed record EntryPointRegistration(string? NewText, string? Problem);
