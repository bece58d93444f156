using System.CommandLine;

namespace Onex.Cli.Commands;

internal static class PythonOption
{
    public static Option<string?> Create() => new("--python")
    {
        Description = "The Python to work with: an interpreter, a virtual environment's folder, or a name on PATH. Without it: as 'onexgen env' says.",
        HelpName = "PATH",
    };

    /// <summary>What was asked for; a path from the current folder is made absolute, since the search may begin elsewhere.</summary>
    public static string? Read(ParseResult arguments, Option<string?> option) => arguments.GetValue(option) switch
    {
        { } path when path.Contains('/', StringComparison.Ordinal) || path.Contains(Path.DirectorySeparatorChar) => Path.GetFullPath(path),
        var name => name,
    };
}
