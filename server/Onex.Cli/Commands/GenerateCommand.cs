using System.CommandLine;
using System.Text.Json;
using Onex.Cli.Output;
using Onex.Generation.Events;
using Onex.Generation.Planning;
using Onex.Generation.Results;
using Onex.Generation.Specs;
using Onex.Workspace.Intelligence.Endpoint;
using Onex.Workspace.Pipeline;
using Onex.Workspace.Processes;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen generate PROMPT</c> <c>--spec spec.json</c> or <c>--from contract.yaml</c>: the whole way from a sentence, a NodeSpec or a contract to files on disk.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var prompt = PromptArgument.CreateOptional();
        var from = new Option<string?>("--from") { Description = "Make the node from this contract instead of a sentence. What it lacks is added to it.", HelpName = "FILE" };
        var spec = new Option<string?>("--spec") { Description = "Make the node from this NodeSpec, as 'parse --json' prints it, edited or not. '-' reads it from standard input.", HelpName = "FILE" };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder that the node's own folder is put into. Without it: for a contract that lies in a node's folder, where that is; else here.",
            HelpName = "DIR",
        };
        var overrides = new OverrideOptions();
        var layout = ChoiceOption.Create<NodeLayout>("--layout", "How the node's folder is laid out. Without it: as the nodes beside it, else versioned.");
        var overwrite = ChoiceOption.Create<OverwritePolicy>("--overwrite", "What to do where a file is there already and differs. Without it: merge.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Plan everything, show what would be written, write nothing." };
        var diff = new Option<bool>("--diff") { Description = "Print the changes as a unified diff." };
        var noCompile = new Option<bool>("--no-compile") { Description = "Leave out the type check (G13) and the import test (G14)." };
        var strict = new Option<bool>("--strict") { Description = "Let warnings block." };
        var events = new Option<string?>("--events") { Description = "Write the events of the run to this file, as JSON lines.", HelpName = "FILE" };
        var python = PythonOption.Create();
        var trust = TrustOption.Create();
        var intelligence = IntelligenceOption.Create();
        var json = JsonOption.Create();

        var command = new Command("generate", "Generate a node from a sentence, a NodeSpec or a contract.")
        {
            prompt, from, spec, output, layout, overwrite, dryRun, diff, noCompile, strict, python, events, trust, intelligence, json,
        };
        overrides.AddTo(command);
        command.Validators.Add(arguments =>
        {
            if (new[] { arguments.GetValue(prompt), arguments.GetValue(from), arguments.GetValue(spec) }.Count(source => source is not null) != 1)
                arguments.AddError("Give a prompt, or --from with a contract, or --spec with a NodeSpec.");
            if (arguments.GetValue(spec) is not null && overrides.AreGiven(arguments)) arguments.AddError("With --spec, the spec says type, name and domain: change them there.");
            if (arguments.GetValue(from) is not null && (overrides.AreGiven(arguments) || arguments.GetValue(layout) is not null))
                arguments.AddError("With --from, the contract says type, name, domain and layout: change them there.");
            if (arguments.GetValue(prompt) is null && arguments.GetValue(intelligence)) arguments.AddError("Without a prompt there is nothing that a model could read.");
            if (arguments.GetValue(diff) && arguments.GetValue(json)) arguments.AddError("--diff and --json both write to standard output; give one of them.");
        });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var contract = arguments.GetValue(from);
            var source = (contract, arguments.GetValue(spec)) switch
            {
                ({ } given, _) => ContractSource.Read(given),
                (_, { } edited) => await SpecInput.ReadAsync(edited, cancellationToken),
                _ => new GenerationSource.Prompt(await PromptArgument.ReadAsync(arguments.GetRequiredValue(prompt)!, cancellationToken), overrides.Read(arguments)),
            };
            if (source.IsFailure(out var unreadable)) return Refusal.Report(unreadable, PipelineStage.Parsing, arguments.GetValue(json));
            var request = new GenerationRequest(
                source.Value,
                Path.GetFullPath(arguments.GetValue(output) ?? (contract is null ? null : ContractSource.FindOutputDirectory(contract)) ?? "."),
                ChoiceOption.Parse<NodeLayout>(arguments.GetValue(layout)),
                ChoiceOption.Parse<OverwritePolicy>(arguments.GetValue(overwrite)) ?? OverwritePolicy.Merge,
                arguments.GetValue(dryRun),
                Compile: !arguments.GetValue(noCompile),
                arguments.GetValue(strict))
            {
                Python = PythonOption.Read(arguments, python),
                TrustWorkspace = arguments.GetValue(trust),
                Intelligence = arguments.GetValue(intelligence) ? EndpointModel.FromEnvironment(TimeProvider.System) : null,
            };
            var (eventStream, eventError) = arguments.GetValue(events) is { } file ? OutputFile.TryAppend(file) : default;
            if (eventError is not null) return Refusal.Report(eventError, PipelineStage.Parsing, arguments.GetValue(json));
            using var eventFile = eventStream;
            var run = await RunAsync(request, eventFile, cancellationToken);

            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(run.Result, ResultJsonContext.Default.GenerationResult));
            else if (arguments.GetValue(diff) && run.Changes is not null) Console.Out.Write(UnifiedDiff.Render(run.Changes));
            else GenerationReport.Write(Console.Out, run, request);
            foreach (var error in run.Result.Errors) ErrorReport.Write(error);
            return ExitCodeOf(run.Result);
        });
        return command;
    }

    private static Task<GenerationRun> RunAsync(GenerationRequest request, Stream? eventFile, CancellationToken cancellationToken) =>
        Terminal.WithStatusAsync(show =>
        {
            List<IPipelineEventSink> sinks = [];
            if (Terminal.IsInteractive) sinks.Add(new ProgressEventSink(show));
            if (eventFile is not null) sinks.Add(new JsonLinesEventSink(eventFile, reason => Terminal.Warning($"The events file takes no more events: {reason}")));
            return new NodeGenerator(sinks, TimeProvider.System, new ProcessRunner()).RunAsync(request, cancellationToken);
        });

    /// <summary>0 for a success; else as the first error says. A failed compile check under --strict is 3, which its error's level says.</summary>
    private static int ExitCodeOf(GenerationResult result) =>
        result.Errors is [var first, ..] ? ExitCode.Of(first.ErrorCode, first.ErrorLevel) : result.Success ? ExitCode.Ok : ExitCode.Internal;
}
