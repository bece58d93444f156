namespace Onex.Cli.Output.Environments;

/// <param name="Version">Null where it is not known.</param>
/// <param name="Reason">Why this one, for people.</param>
/// <param name="Prefix">The folder of the environment or installation; null where it is not known.</param>
internal sealed record InterpreterEntry(string Path, string? Version, string Reason, string? Prefix);
