using System.CommandLine;
using System.Text.Json;
using Onex.Cli.Output;
using Onex.Cli.Output.Checking;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Workspace.Checking;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen check PATH…</c>: all diagnostics of the contracts below the paths.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Contract files, and folders that hold them. Without any: the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var profile = ChoiceOption.Create<RuleProfile>("--profile", "How much is asked, whatever the configuration says: default, the younger gates as errors too, or the strict models as well.");
        var json = JsonOption.Create();
        var command = new Command("check", "Check contract files and show what is wrong with them.") { paths, profile, json };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var given = arguments.GetValue(paths) is { Length: > 0 } named ? named : ["."];
            var request = new CheckRequest([.. given.Select(Path.GetFullPath)], ChoiceOption.Parse<RuleProfile>(arguments.GetValue(profile)));
            var result = await Terminal.WithStatusAsync(show => Task.Run(() => Checker.Run(request, new CheckStatus(show), cancellationToken), cancellationToken));

            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(CheckDocument.Of(result), CheckJsonContext.Default.CheckDocument));
            else CheckReport.Write(Console.Out, result);
            return result.Count(DiagnosticSeverity.Error) > 0 ? ExitCode.Validation : ExitCode.Ok;
        });
        return command;
    }
}
