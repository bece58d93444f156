using Newtonsoft.Json;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Interpreters;
using Onex.LanguageServer.Trust;
using Onex.Workspace.Pipeline;

namespace Onex.LanguageServer.Generation;

/// <summary>Makes what a client wants a job.</summary>
internal sealed class GenerationStart(GenerationJobs jobs, OpenDocuments documents, WorkspaceTrust trust, ChosenPython python)
{
    /// <param name="done">Called once with the plan, before the client is told.</param>
    public StartedJob Start(StartGenerationParams request, Action<JobFinished>? done = null)
    {
        if (request.Contract is not null ? (request.Prompt ?? (object?)request.Spec) is not null : request.Prompt is null && request.Spec is null)
            throw RequestValues.Refuse("Give either 'prompt', 'spec' or 'contract'.");
        if (trust.Refusal is { } refusal) return StartedJob.Refused(MessageError.Of(refusal));
        var contract = request.Contract is null ? null : RequestValues.Path(request.Contract, "contract");
        var folder = contract is not null && request.Folder is null ? ContractSource.FindOutputDirectory(contract) : RequestValues.Path(request.Folder, "folder");
        if (folder is null) return StartedJob.Refused(MessageError.Of(NoFolder(contract!)));
        var source = contract is null ? ReadWish(request) : Read(contract);
        if (source.IsFailure(out var error)) return StartedJob.Refused(MessageError.Of(error));
        var wanted = new GenerationRequest(
            source.Value,
            folder,
            RequestValues.Choice<NodeLayout>(request.Layout, "layout"),
            RequestValues.Choice<OverwritePolicy>(request.Overwrite, "overwrite") ?? OverwritePolicy.Merge,
            DryRun: false,
            request.Compile ?? true,
            request.Strict ?? false)
        {
            TrustWorkspace = trust.TakesComponents,
            Python = python.Setting,
            PythonNamedBy = ChosenPython.SettingName,
            EditorPython = python.Editors,
        };
        return StartedJob.Of(jobs.Plan(wanted, request.WorkDoneToken, done));
    }

    private static GenerationSource ReadWish(StartGenerationParams request) => request.Spec is { } spec
        ? new GenerationSource.Spec(spec.ToString(Formatting.None), request.Prompt)
        : new GenerationSource.Prompt(request.Prompt!, new PromptOverrides(request.NodeType, request.Name, request.Domain));

    private Result<GenerationSource> Read(string contract) =>
        documents.Find(contract) is { } open ? new GenerationSource.Contract(open.Text.Content) : ContractSource.Read(contract);

    private static OnexError NoFolder(string contract) => new(
        ErrorCodes.OutputDirectory, ErrorLevel.User, $"{contract} does not stand in the folder of a node, so that it does not tell where the node is to be.", "Choose a folder.");
}
