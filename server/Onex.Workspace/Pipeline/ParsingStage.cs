using Onex.Generation.Contracts.Completion;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Generation.Planning;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;
using Onex.Workspace.Intelligence;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 1: prompt, spec or contract → NodeSpec.</summary>
internal static class ParsingStage
{
    public static async Task<Result<Understanding>> RunAsync(RunRecorder run, GenerationRequest request, CancellationToken cancellationToken)
    {
        run.Begin(PipelineStage.Parsing);
        run.Emit(new ParsingStarted());
        var understood = request.Source switch
        {
            GenerationSource.Prompt prompt => Understand(run, await ReadPromptAsync(run, request, prompt, cancellationToken)),
            GenerationSource.Spec given => Understand(run, SpecReader.Read(given.Json, run.Components).ToPromptReading()),
            GenerationSource.Contract contract => ReadContract(contract),
            var other => throw new InvalidOperationException($"There is no way to read {other.GetType()}."),
        };
        if (understood.IsFailure(out var error))
        {
            run.Emit(new ParsingFailed(error.Code, error.Message, error.Context, error.Suggestions));
            return error;
        }
        var spec = understood.Value.Spec;
        run.Spec = spec;
        run.Emit(new ParsingCompleted(
            new ParsedData(
                spec.NodeType.ToPublicName(), spec.ServiceName, spec.Domain, spec.Description, spec.Operations, spec.Confidence.Overall),
            run.Elapsed()));
        return understood;
    }

    private static async Task<PromptReading> ReadPromptAsync(RunRecorder run, GenerationRequest request, GenerationSource.Prompt prompt, CancellationToken cancellationToken)
    {
        var reading = PromptReader.Read(prompt.Sentence, prompt.Overrides, run.Components);
        if (!reading.IsUnderstood || request.Intelligence is not { } model) return reading;
        var byRules = TextDigest.Of(reading.Spec.ToJson());
        var refinement = RecordedRefinement.Find(request.OutputDirectory, TextDigest.Of(prompt.Sentence), byRules, reading, model, run.Components)
            ?? await PromptRefinement.RunAsync(model, prompt.Sentence, reading, run.Components, cancellationToken);
        run.Intelligence = refinement.Report;
        if (refinement.Report.Used) run.Refined = new RefinedSpec(refinement.Report.Model!, byRules, refinement.Reading.Spec!.ToJson());
        return refinement.Reading;
    }

    private static Result<Understanding> Understand(RunRecorder run, PromptReading reading)
    {
        if (!reading.IsUnderstood)
        {
            run.Add(PromptGates.Check(reading));
            return reading.Error;
        }
        run.Warn(reading.Warnings);
        return new Understanding(reading.Spec, PromptGates.Check(reading), Contract: null);
    }

    private static Result<Understanding> ReadContract(GenerationSource.Contract contract)
    {
        var given = GivenContract.Read(contract.Yaml);
        return given.IsFailure(out var error)
            ? error
            : new Understanding(given.Value.Spec, [Gate.PromptCompleteness.Pass(), Gate.NodeTypeValid.Pass(), Gate.ServiceNameValid.Pass()], given.Value);
    }
}
