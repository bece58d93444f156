using System.Collections.Immutable;
using Onex.Generation.Intelligence;
using Onex.LanguageServer.Intelligence.Messages;
using Onex.Workspace.Intelligence;
using Serilog;

namespace Onex.LanguageServer.Intelligence;

/// <summary>The model that the editor offers, so that no key is needed; where it offers none, another.</summary>
/// <param name="ask">Sends <c>onex/intelligence/complete</c>. A client that does not know it throws or answers null.</param>
/// <param name="other">For an editor that has no model.</param>
/// <param name="patience">How long the editor may take, with the user's consent that it may have to ask for.</param>
internal sealed class EditorModel(
    string jobId, Func<CompleteParams, CancellationToken, Task<CompleteResult?>> ask, ICompletionModel other, TimeSpan patience, TimeProvider time, ILogger logger) : ICompletionModel
{
    public string? Name => null;

    public async Task<ModelCompletion> CompleteAsync(ImmutableArray<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        CompleteResult? answer;
        try
        {
            // Not every client answers what is cancelled.
            answer = await ask(new CompleteParams(jobId, messages, SpecRefiner.MaxAnswerLength), either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ModelCompletion.Failed(null, FormattableString.Invariant($"the editor's model did not answer within {patience.TotalSeconds:0.#} seconds"));
        }
#pragma warning disable CA1031 // Whatever a client answers instead: it has no model for us.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.Debug(e, "The client does not ask models");
            answer = null;
        }
        return answer switch
        {
            null or { Error.Code: CompleteError.Unavailable } => await AskOtherAsync(messages, cancellationToken).ConfigureAwait(false),
            { Error: { } error } => ModelCompletion.Failed(answer.Model, error.Message),
            { Text: { Length: > 0 } text } => ModelCompletion.Of(answer.Model ?? "the editor's model", text),
            _ => ModelCompletion.Failed(answer.Model, "it answered nothing"),
        };
    }

    private async Task<ModelCompletion> AskOtherAsync(ImmutableArray<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var answer = await other.CompleteAsync(messages, cancellationToken).ConfigureAwait(false);
        return answer.Model is null ? ModelCompletion.Failed(null, $"the editor offers no model, and {answer.Failure}") : answer;
    }
}
