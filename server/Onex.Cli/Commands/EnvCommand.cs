using System.CommandLine;
using System.Text.Json;
using Onex.Cli.Output;
using Onex.Cli.Output.Environments;
using Onex.Workspace.Components;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen env</c>: which Python, which libraries and which tools nodes here are made and checked with, and why.</summary>
internal static class EnvCommand
{
    public static Command Create()
    {
        var python = PythonOption.Create();
        var trust = TrustOption.Create();
        var json = JsonOption.Create();
        var command = new Command("env", "Show what was found: the Python interpreter and why that one, the ONEX libraries, type checkers, templates.") { python, trust, json };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var folder = Environment.CurrentDirectory;
            var found = await Terminal.WithStatusAsync(_ =>
                new PythonEnvironmentFinder(new ProcessRunner()).FindAsync(new PythonRequest(folder, PythonOption.Read(arguments, python)), cancellationToken));
            var document = EnvironmentDocument.Of(found, WorkspaceComponents.For(folder, arguments.GetValue(trust)));
            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(document, EnvironmentJsonContext.Default.EnvironmentDocument));
            else EnvironmentReport.Write(Console.Out, document);
            if (found.Error is not { } error) return ExitCode.Ok;
            ErrorReport.Write(error);
            return ExitCode.Environment;
        });
        return command;
    }
}
