using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.Generation.Planning;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>The end of a job: <c>onex/generate/finished</c>, <c>onex/generate/applied</c> and <c>onex/undo/finished</c>.</summary>
/// <param name="Outcome"><c>succeeded</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Root">The folder that the paths of <paramref name="Files"/> start from; null where no plan was reached.</param>
/// <param name="NodePath">The node's own folder, from the root, with '/'.</param>
/// <param name="Files">What happens, or has happened, to each file; also after a failure by conflicts.</param>
/// <param name="Result">The document that the command prints with <c>--json</c>; null after a cancellation.</param>
internal sealed record JobFinished(
    string JobId,
    string Outcome,
    DocumentUri? Root,
    string? NodePath,
    IReadOnlyList<PlannedFile> Files,
    JToken? Result,
    MessageError? Error)
{
    public static JobFinished Cancelled(string jobId) => new(jobId, "cancelled", null, null, [], null, null);

    /// <param name="changes">Null where no plan was reached.</param>
    public static JobFinished Of(string jobId, bool succeeded, ChangeSet? changes, JToken? result, MessageError? error) => new(
        jobId,
        succeeded ? "succeeded" : "failed",
        changes is null ? null : DocumentUri.FromFileSystemPath(changes.Root),
        changes?.NodePath,
        changes is null ? [] : [.. changes.Files.Select(f => PlannedFile.Of(changes.Root, f))],
        result,
        error);
}
