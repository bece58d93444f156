using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol;

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
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";

    public static JobFinished Cancelled(string jobId) => new(jobId, "cancelled", null, null, [], null, null);
}
