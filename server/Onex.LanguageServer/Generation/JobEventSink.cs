using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.Generation.Events;
using Onex.LanguageServer.Generation.Messages;
using Onex.Workspace.Pipeline;

namespace Onex.LanguageServer.Generation;

/// <summary>Sends the events of a run to the client, and makes progress of those that begin a stage.</summary>
internal sealed class JobEventSink(string jobId, Action<string, int> report, Lazy<ILanguageServerFacade> client) : IPipelineEventSink
{
    public void Publish(PipelineEventEnvelope pipelineEvent)
    {
        client.Value.SendNotification(Methods.Event, new GenerationEvent(jobId, JToken.Parse(pipelineEvent.ToJson())));
        if (pipelineEvent.Status != EventStatus.Started) return;
        var (message, percentage) = pipelineEvent.Stage switch
        {
            PipelineStage.Parsing => ("Reading the prompt …", 0),
            PipelineStage.PreValidation => ("Checking the target …", 10),
            PipelineStage.Generation => ("Rendering …", 30),
            PipelineStage.PostValidation => ("Checking the package …", 50),
            PipelineStage.Writing => ("Writing …", 70),
            _ => ("Type-checking and importing the node …", 80),
        };
        report(message, percentage);
    }
}
