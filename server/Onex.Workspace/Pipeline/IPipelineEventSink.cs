using Onex.Generation.Events;

namespace Onex.Workspace.Pipeline;

/// <summary>Where the events of a run go: a file of JSON lines, an editor's progress, or a message broker.</summary>
public interface IPipelineEventSink
{
    void Publish(PipelineEventEnvelope pipelineEvent);
}
