using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 1: prompt → NodeSpec.</summary>
internal static class ParsingStage
{
    public static Result<PromptReading> Run(RunRecorder run, GenerationRequest request)
    {
        run.Begin(PipelineStage.Parsing);
        run.Emit(new ParsingStarted());
        var reading = PromptReader.Read(request.Prompt, request.Overrides);
        if (!reading.IsUnderstood)
        {
            var error = reading.Error;
            run.Add(PromptGates.Check(reading));
            run.Emit(new ParsingFailed(error.Code, error.Message, error.Context, error.Suggestions));
            return error;
        }
        var spec = reading.Spec;
        run.Spec = spec;
        run.Warn(reading.Warnings);
        run.Emit(new ParsingCompleted(
            new ParsedData(
                spec.NodeType.ToPublicName(), spec.ServiceName, spec.Domain, spec.Description, spec.Operations, spec.Confidence.Overall),
            run.Elapsed()));
        return reading;
    }
}
