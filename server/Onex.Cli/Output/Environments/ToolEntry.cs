using System.Collections.Immutable;

namespace Onex.Cli.Output.Environments;

/// <param name="Version">Null where it is not installed in the environment.</param>
/// <param name="Command">How it is started.</param>
internal sealed record ToolEntry(string Name, string? Version, ImmutableArray<string> Command);
