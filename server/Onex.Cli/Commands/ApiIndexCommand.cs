using System.CommandLine;
using Onex.Cli.Output;
using Onex.Generation.Events;
using Onex.Workspace.Api;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen api-index SOURCE</c>: the public names of a Python package, read from its source and never imported.</summary>
internal static class ApiIndexCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "A package's folder, a source folder with one package in it, or the import name of an installed package.",
        };
        var python = PythonOption.Create();
        var output = new Option<string?>("--output", "-o") { Description = "Write the index to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("api-index", "Make an index of a Python package's public names, without importing it.") { source, python, output };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var folder = Environment.CurrentDirectory;
            var environment = await new PythonEnvironmentFinder(new ProcessRunner()).FindAsync(new PythonRequest(folder, PythonOption.Read(arguments, python)), cancellationToken);
            var index = ApiIndexMaker.Make(arguments.GetRequiredValue(source), folder, environment);
            if (index.Error is not null) return Refusal.Report(index.Error, PipelineStage.Generation, json: false);
            foreach (var module in index.Damaged) Terminal.Warning($"{module} has errors; names of it may be missing.");

            if (arguments.GetValue(output) is not { } file)
            {
                Console.Out.Write(index.Text);
                return ExitCode.Ok;
            }
            if (OutputFile.TryWrite(file, index.Text!) is { } error) return Refusal.Report(error, PipelineStage.Writing, json: false);
            Console.Error.WriteLine($"{file}: {index.Modules} modules of {index.Package!.Name} {index.Package.Version}".TrimEnd());
            return ExitCode.Ok;
        });
        return command;
    }
}
