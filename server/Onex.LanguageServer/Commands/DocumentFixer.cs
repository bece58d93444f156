using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using OmniSharp.Extensions.LanguageServer.Protocol.Workspace;
using Onex.LanguageServer.CodeActions;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Documents;
using Onex.Workspace.Editing;
using Serilog;

namespace Onex.LanguageServer.Commands;

/// <summary>Applies all preferred fixes of a document in the editor.</summary>
internal sealed class DocumentFixer(OpenDocuments documents, EditedWorkspace workspace, FindingsCache findings, UserMessages messages, Lazy<ILanguageServerFacade> client, ILogger logger)
{
    public void Fix(DocumentUri uri)
    {
        if (documents.Find(uri) is not { } document || findings.Get(document)?.File is not { } file)
        {
            messages.Say("Only an open contract, configuration or file of a node can be fixed.", isProblem: true);
            return;
        }
        var edits = new WorkspaceEdits(document, file.Location, documents, client.Value.ClientSettings.Capabilities is { } able ? EditingCapabilities.Of(able) : EditingCapabilities.None);
        if (FixAllActions.Of(file, edits, () => workspace.Mend(document.Path)).FirstOrDefault()?.Edit is not { } edit)
        {
            messages.Say("There is nothing that can be fixed by itself.", isProblem: false);
            return;
        }
        // Not waited for: the edit comes back as a change of the document, which waits for this command to end.
        _ = ApplyAsync(edit);
    }

    private async Task ApplyAsync(WorkspaceEdit edit)
    {
        try
        {
            var answer = await client.Value.Workspace.ApplyWorkspaceEdit(new ApplyWorkspaceEditParams { Label = "Fix all that can be fixed", Edit = edit }).ConfigureAwait(false);
            if (!answer.Applied) messages.Say($"The editor did not apply the fixes. {answer.FailureReason}".TrimEnd(), isProblem: true);
        }
#pragma warning disable CA1031 // Nobody waits for it: what goes wrong must be said here.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.Warning(e, "The client did not apply the fixes");
        }
    }
}
