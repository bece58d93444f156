namespace Onex.LanguageServer.Status;

/// <param name="Path">Absolute.</param>
/// <param name="Version">Null where it is not known.</param>
/// <param name="Reason">Why this one, for a person.</param>
internal sealed record InterpreterStatus(string Path, string? Version, string Reason);
