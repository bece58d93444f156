using Spectre.Console;

namespace Onex.Cli.Output;

/// <summary>The two streams of the command: results on stdout; progress, warnings and errors on stderr, in colour where it is a terminal.</summary>
internal static class Terminal
{
    private static readonly Lazy<IAnsiConsole> StandardError = new(() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    }));

    /// <summary>Whether a person can watch stderr.</summary>
    public static bool IsInteractive => !Console.IsErrorRedirected;

    /// <summary>How many cells a line of stdout takes; null where it is no terminal or one that does not say.</summary>
    public static int? Width => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null;

    public static void Error(string message) => Write("red", "error", message);

    public static void Warning(string message) => Write("yellow", "warning", message);

    /// <summary>Shows on a terminal that a longer work goes on; says nothing where stderr is no terminal.</summary>
    public static async Task<T> WithStatusAsync<T>(Func<Action<string>, Task<T>> work)
    {
        if (!IsInteractive) return await work(_ => { });
        return await StandardError.Value.Status().StartAsync("Working …", context => work(text => context.Status(Markup.Escape(text))));
    }

    // A plain line costs nothing; the console library is loaded only for a terminal that shows colours.
    private static void Write(string colour, string kind, string message)
    {
        if (!IsInteractive) Console.Error.WriteLine($"{kind}: {message}");
        else StandardError.Value.MarkupLine($"[{colour}]{kind}:[/] {Markup.Escape(message)}");
    }
}
