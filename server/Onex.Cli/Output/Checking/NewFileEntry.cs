namespace Onex.Cli.Output.Checking;

/// <param name="File">Absolute; no such file is there.</param>
internal sealed record NewFileEntry(string File, string Content);
