namespace Onex.Cli.Output.Environments;

/// <param name="Runtime">e.g. <c>.NET 10.0.0</c>.</param>
/// <param name="Platform">e.g. <c>linux-x64</c>.</param>
internal sealed record ProductEntry(string Version, string Runtime, string Platform);
