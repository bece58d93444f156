namespace Onex.Cli.Output.Checking;

/// <param name="File">Absolute.</param>
internal sealed record EditEntry(string File, RangeEntry Range, string NewText);
