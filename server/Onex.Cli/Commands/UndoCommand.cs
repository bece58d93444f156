using System.CommandLine;
using System.Text.Json;
using Onex.Cli.Output;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Planning;
using Onex.Generation.Results;
using Onex.Workspace.Publishing;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen undo [NODE]</c>: takes the last generation back and keeps what was edited since.</summary>
internal static class UndoCommand
{
    public static Command Create()
    {
        var node = new Argument<string?>("NODE")
        {
            Description = "The node whose last generation is taken back: its folder's name. Without it: the last generation of all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder that was generated into.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be taken back, write nothing." };
        var json = JsonOption.Create();
        var command = new Command("undo", "Take the last generation back, keeping what was edited since.") { node, output, dryRun, json };
        command.SetAction((arguments, cancellationToken) =>
        {
            var undone = Run(Path.GetFullPath(arguments.GetRequiredValue(output)), arguments.GetValue(node), arguments.GetValue(dryRun), cancellationToken);
            if (undone.IsFailure(out var error)) return Task.FromResult(Refusal.Report(error, PipelineStage.Writing, arguments.GetValue(json)));
            var result = UndoResult.Of(undone.Value, arguments.GetValue(dryRun));
            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(result, ResultJsonContext.Default.UndoResult));
            else UndoReport.Write(Console.Out, undone.Value, result.DryRun);
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    private static Result<ChangeSet> Run(string outputFolder, string? node, bool dryRun, CancellationToken cancellationToken)
    {
        var plan = Undo.PlanIn(outputFolder, node);
        if (plan.IsFailure(out var error)) return error;
        if (dryRun) return plan;
        var published = new Publisher(TimeProvider.System).Publish(plan.Value, PublishOptions.Default, progress: null, cancellationToken);
        return published.IsFailure(out error) ? error : plan;
    }
}
