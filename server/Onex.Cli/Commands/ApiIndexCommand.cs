using System.CommandLine;

namespace Onex.Cli.Commands;

internal static class ApiIndexCommand
{
    public static Command Create() => new("api-index", "Make an index of a package's public names, without importing it.");
}
