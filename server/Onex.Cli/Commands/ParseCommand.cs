using System.CommandLine;
using Onex.Cli.Output;
using Onex.Generation.Events;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen parse PROMPT</c>: what a sentence is understood to ask for, and from which words.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var prompt = PromptArgument.Create();
        var overrides = new OverrideOptions();
        var json = JsonOption.Create();
        var command = new Command("parse", "Show what a sentence is understood to ask for, and from which words.") { prompt, json };
        overrides.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var text = await PromptArgument.ReadAsync(arguments.GetRequiredValue(prompt), cancellationToken);
            var reading = PromptReader.Read(text, overrides.Read(arguments));
            if (!reading.IsUnderstood) return Refusal.Report(reading.Error, PipelineStage.Parsing, arguments.GetValue(json));
            if (arguments.GetValue(json)) Console.Out.WriteLine(reading.Spec.ToJson());
            else SpecReport.Write(Console.Out, reading.Spec);
            foreach (var warning in reading.Warnings) Terminal.Warning(warning);
            return ExitCode.Ok;
        });
        return command;
    }
}
