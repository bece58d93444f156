using System.CommandLine;
using Onex.Cli.Output;
using Onex.Generation.Events;
using Onex.Generation.Intelligence;
using Onex.Generation.Prompts;
using Onex.Workspace.Components;
using Onex.Workspace.Intelligence;
using Onex.Workspace.Intelligence.Endpoint;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen parse PROMPT</c>: what a sentence is understood to ask for, and from which words.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var prompt = PromptArgument.Create();
        var overrides = new OverrideOptions();
        var trust = TrustOption.Create();
        var intelligence = IntelligenceOption.Create();
        var json = JsonOption.Create();
        var command = new Command("parse", "Show what a sentence is understood to ask for, and from which words.") { prompt, trust, intelligence, json };
        overrides.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var text = await PromptArgument.ReadAsync(arguments.GetRequiredValue(prompt), cancellationToken);
            var components = WorkspaceComponents.For(Environment.CurrentDirectory, arguments.GetValue(trust));
            if (components.Error is not null) return Refusal.Report(components.Error, PipelineStage.Parsing, arguments.GetValue(json));
            if (components.Warning is not null) Terminal.Warning(components.Warning);
            var reading = PromptReader.Read(text, overrides.Read(arguments), components.Catalog);
            if (!reading.IsUnderstood) return Refusal.Report(reading.Error, PipelineStage.Parsing, arguments.GetValue(json));
            IntelligenceReport? report = null;
            if (arguments.GetValue(intelligence))
                (reading, report) = await Terminal.WithStatusAsync(_ => PromptRefinement.RunAsync(EndpointModel.FromEnvironment(TimeProvider.System), text, reading, components.Catalog, cancellationToken));
            if (arguments.GetValue(json)) Console.Out.WriteLine(SpecDocument.Write(reading.Spec!, report));
            else SpecReport.Write(Console.Out, reading.Spec!);
            if (report is not null && !arguments.GetValue(json)) IntelligenceLines.Write(Console.Out, report);
            foreach (var warning in reading.Warnings) Terminal.Warning(warning);
            return ExitCode.Ok;
        });
        return command;
    }
}
