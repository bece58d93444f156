using System.Collections.Immutable;

namespace Onex.Cli.Output.Environments;

internal sealed record EnvironmentError(string ErrorCode, string ErrorMessage, ImmutableArray<string> Suggestions);
