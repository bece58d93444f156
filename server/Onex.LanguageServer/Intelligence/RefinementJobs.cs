using System.Text.Json;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.Generation.Components;
using Onex.Generation.Errors;
using Onex.Generation.Intelligence;
using Onex.Generation.Prompts;
using Onex.Generation.Results;
using Onex.Generation.Specs;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Intelligence.Messages;
using Onex.LanguageServer.Jobs;
using Onex.LanguageServer.Settings;
using Onex.LanguageServer.Trust;
using Onex.Workspace.Intelligence;
using Onex.Workspace.Intelligence.Endpoint;
using Serilog;

namespace Onex.LanguageServer.Intelligence;

/// <summary>Asks models about prompts, where the user has switched that on.</summary>
internal sealed class RefinementJobs(JobRunner jobs, EditorSettings settings, TrustedComponents trusted, TimeProvider time, ILogger logger, Lazy<ILanguageServerFacade> client)
{
    /// <summary>The user may first be asked whether the model may be used.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public StartedJob Start(RefineParams request)
    {
        if (!settings.IsIntelligenceEnabled) return StartedJob.Refused(MessageError.Of(IsOff()));
        var components = trusted.For(request.Folder);
        if (components.Error is { } broken) return StartedJob.Refused(MessageError.Of(broken));
        var reading = PromptReader.Read(request.Prompt, new PromptOverrides(request.NodeType, request.Name, request.Domain), components.Catalog);
        if (!reading.IsUnderstood) return StartedJob.Refused(MessageError.Of(reading.Error));
        return StartedJob.Of(jobs.Start("Asking a language model", request.WorkDoneToken, async (job, _) =>
            client.Value.SendNotification(Methods.Refined, await RefineAsync(job, request.Prompt, reading, components.Catalog).ConfigureAwait(false))));
    }

    private async Task<PromptRefined> RefineAsync(Job job, string prompt, PromptReading reading, ComponentCatalog components)
    {
        var model = new EditorModel(job.Id, AskEditor, EndpointModel.FromEnvironment(time), Patience, time, logger);
        try
        {
            return Describe(job.Id, await PromptRefinement.RunAsync(model, prompt, reading, components, job.Cancelled).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            return new PromptRefined(job.Id, "cancelled", null, [], null);
        }
    }

    private Task<CompleteResult?> AskEditor(CompleteParams question, CancellationToken cancellationToken) =>
        client.Value.SendRequest(Methods.Complete, question).Returning<CompleteResult?>(cancellationToken);

    private static PromptRefined Describe(string jobId, Refinement refinement) => new(
        jobId,
        "succeeded",
        JToken.Parse(refinement.Reading.Spec!.ToJson()),
        refinement.Reading.Warnings,
        JToken.Parse(JsonSerializer.Serialize(refinement.Report, ResultJsonContext.Default.IntelligenceReport)));

    private static OnexError IsOff() => new(
        ErrorCodes.InvalidConfiguration, ErrorLevel.User, "No language model is asked: the setting onex.intelligence.enabled is off.", "Switch it on where prompts may be sent to a model.");
}
