using System.CommandLine;

namespace Onex.Cli.Commands;

internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Print one JSON document on standard output and nothing else there." };
}
