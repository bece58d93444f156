using System.CommandLine;
using System.Text.Json;
using Onex.Cli.Output;
using Onex.Cli.Output.Checking;
using Onex.Generation.Events;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Workspace.Api;
using Onex.Workspace.Checking;
using Onex.Workspace.Processes;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen check PATH…</c>: all diagnostics of the contracts and node files below the paths.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Contracts, Python files of nodes, and folders that hold them. Without any: the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var profile = ChoiceOption.Create<RuleProfile>(
            "--profile", "How much is asked, whatever the configuration says: gates makes errors of the younger gates, strict asks for the strict models too.");
        var fix = new Option<bool>("--fix") { Description = "Apply the fixes that are safe, and show what remains." };
        var sarif = new Option<string?>("--sarif") { Description = "Write the findings to this file too, as SARIF 2.1.0.", HelpName = "FILE" };
        var python = PythonOption.Create();
        var json = JsonOption.Create();
        var command = new Command("check", "Check contracts and the Python files of nodes, and show what is wrong with them.") { paths, profile, fix, sarif, python, json };
        command.Validators.Add(arguments =>
        {
            if (arguments.GetValue(paths)?.Any(path => path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) == true)
                arguments.AddError("A path is empty or holds a character that no path can hold.");
        });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var given = arguments.GetValue(paths) is { Length: > 0 } named ? named : ["."];
            var apis = new ProjectApis(new ProcessRunner(), PythonOption.Read(arguments, python), cancellationToken);
            var request = new CheckRequest(
                [.. given.Select(Path.GetFullPath)], ChoiceOption.Parse<RuleProfile>(arguments.GetValue(profile)), arguments.GetValue(fix))
            {
                ApiOf = apis.For,
            };
            var result = await Terminal.WithStatusAsync(show => Task.Run(() => Checker.Run(request, new CheckStatus(show), cancellationToken), cancellationToken));

            foreach (var problem in apis.Problems) Terminal.Warning(problem);
            if (result.Files.IsEmpty && result.BrokenConfigs.IsEmpty) Terminal.Warning("There is no contract.yaml and no node below the given paths.");
            if (arguments.GetValue(sarif) is { } file && OutputFile.TryWrite(file, Sarif(result)) is { } error)
                return Refusal.Report(error, PipelineStage.Writing, arguments.GetValue(json));
            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(CheckDocument.Of(result), CheckJsonContext.Default.CheckDocument));
            else CheckReport.Write(Console.Out, result);
            return ExitCodeOf(result);
        });
        return command;
    }

    private static string Sarif(CheckResult result) =>
        SarifLog.Of(result, Environment.CurrentDirectory).ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";

    private static int ExitCodeOf(CheckResult result) =>
        !result.BrokenConfigs.IsEmpty ? ExitCode.Environment
        : !result.Fixes.Failures.IsEmpty ? ExitCode.RunFailed
        : result.Count(DiagnosticSeverity.Error) > 0 ? ExitCode.Validation
        : ExitCode.Ok;
}
