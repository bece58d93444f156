using Onex.Generation.Events;
using Onex.Workspace.Pipeline;

namespace Onex.Cli.Output;

/// <summary>Turns the beginning of each longer stage into a status text.</summary>
internal sealed class ProgressEventSink(Action<string> show) : IPipelineEventSink
{
    public void Publish(PipelineEventEnvelope pipelineEvent)
    {
        if (pipelineEvent.Status != EventStatus.Started) return;
        show(pipelineEvent.Stage switch
        {
            PipelineStage.Parsing => "Reading the prompt …",
            PipelineStage.PreValidation => "Checking the target …",
            PipelineStage.Generation => "Rendering …",
            PipelineStage.PostValidation => "Checking the package …",
            PipelineStage.Writing => "Writing …",
            _ => "Type-checking and importing the node …",
        });
    }
}
