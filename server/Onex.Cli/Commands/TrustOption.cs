using System.CommandLine;

namespace Onex.Cli.Commands;

internal static class TrustOption
{
    public static Option<bool> Create() => new("--trust-workspace")
    {
        Description = "Let the workspace's own components in .onex/components count: their templates decide what code is written.",
    };
}
