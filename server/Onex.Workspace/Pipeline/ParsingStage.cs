using Onex.Generation.Contracts.Completion;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 1: prompt, spec or contract → NodeSpec.</summary>
internal static class ParsingStage
{
    public static Result<Understanding> Run(RunRecorder run, GenerationRequest request)
    {
        run.Begin(PipelineStage.Parsing);
        run.Emit(new ParsingStarted());
        var understood = request.Source switch
        {
            GenerationSource.Prompt prompt => Understand(run, PromptReader.Read(prompt.Sentence, prompt.Overrides, run.Components)),
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
