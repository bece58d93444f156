using System.Text;
using Onex.Generation.Events;

namespace Onex.Workspace.Pipeline;

/// <summary>Appends each event as one line of JSON to a file, at once, so that a reader can follow.</summary>
/// <param name="stream">Unbuffered: what cannot be written must not come back when it is closed.</param>
/// <param name="onFailure">Called once when the file takes no more, e.g. because the disk is full. The run itself goes on without it.</param>
public sealed class JsonLinesEventSink(Stream stream, Action<string> onFailure) : IPipelineEventSink
{
    private bool hasFailed;

    public void Publish(PipelineEventEnvelope pipelineEvent)
    {
        if (hasFailed) return;
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(pipelineEvent.ToJson() + "\n"));
        }
        catch (IOException e)
        {
            hasFailed = true;
            onFailure(e.Message);
        }
    }
}
