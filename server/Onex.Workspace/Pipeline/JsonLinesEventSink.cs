using Onex.Generation.Events;

namespace Onex.Workspace.Pipeline;

/// <summary>Appends each event as one line of JSON to a text, at once, so that a reader can follow.</summary>
public sealed class JsonLinesEventSink(TextWriter writer) : IPipelineEventSink
{
    public void Publish(PipelineEventEnvelope pipelineEvent)
    {
        writer.Write(pipelineEvent.ToJson());
        writer.Write('\n');
        writer.Flush();
    }
}
