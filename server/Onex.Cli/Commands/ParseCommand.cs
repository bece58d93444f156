using System.CommandLine;
using Onex.Cli.Output;
using Onex.Generation.Events;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Workspace.Components;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen parse PROMPT</c>: what a sentence is understood to ask for, and from which words.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var prompt = PromptArgument.Create();
        var overrides = new OverrideOptions();
        var trust = TrustOption.Create();
        var json = JsonOption.Create();
        var command = new Command("parse", "Show what a sentence is understood to ask for, and from which words.") { prompt, trust, json };
        overrides.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var text = await PromptArgument.ReadAsync(arguments.GetRequiredValue(prompt), cancellationToken);
            var components = WorkspaceComponents.For(Environment.CurrentDirectory, arguments.GetValue(trust));
            if (components.Error is not null) return Refusal.Report(components.Error, PipelineStage.Parsing, arguments.GetValue(json));
            if (components.Warning is not null) Terminal.Warning(components.Warning);
            var reading = PromptReader.Read(text, overrides.Read(arguments), components.Catalog);
            if (!reading.IsUnderstood) return Refusal.Report(reading.Error, PipelineStage.Parsing, arguments.GetValue(json));
            if (arguments.GetValue(json)) Console.Out.WriteLine(reading.Spec.ToJson());
            else SpecReport.Write(Console.Out, reading.Spec);
            foreach (var warning in reading.Warnings) Terminal.Warning(warning);
            return ExitCode.Ok;
        });
        return command;
    }
}
