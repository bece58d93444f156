using System.CommandLine;
using System.Text;
using Onex.Cli;
using Onex.Cli.Commands;
using Onex.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Turns a sentence into a complete, tested ONEX node.")
{
    GenerateCommand.Create(),
    ParseCommand.Create(),
    CheckCommand.Create(),
    ExplainCommand.Create(),
    UndoCommand.Create(),
    ComponentsCommand.Create(),
    ApiIndexCommand.Create(),
    EnvCommand.Create(),
    ServeCommand.Create(),
};

// A prompt may begin with '@'; that must not read a file.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Terminal.Error(error.Message);
    Terminal.Error($"Run 'onexgen {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help' for what can be said here.");
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    });
}
catch (OperationCanceledException)
{
    Terminal.Error("Cancelled. Nothing was left half-written.");
    return ExitCode.RunFailed;
}
#pragma warning disable CA1031 // The edge of the process: whatever was not expected is shown whole and has its own exit code.
catch (Exception e)
#pragma warning restore CA1031
{
    Terminal.Error($"Internal error. Please report it with the text below.\n{e}");
    return ExitCode.Internal;
}
