using Onex.LanguageServer.Intelligence;
using Onex.LanguageServer.Intelligence.Messages;
using Onex.Workspace.Intelligence;
using Serilog.Core;

namespace Onex.LanguageServer.Tests.Intelligence;

public sealed class EditorModelTests
{
    [Fact]
    public async Task A_client_that_never_answers_is_given_up_and_told_so()
    {
        var told = CancellationToken.None;
        var never = new TaskCompletionSource<CompleteResult?>();
        var completion = await AskAsync((_, cancelled) =>
        {
            told = cancelled;
            return never.Task;
        }, TimeSpan.FromMilliseconds(100));
        completion.ShouldBe(ModelCompletion.Failed(null, "the editor's model did not answer within 0.1 seconds"));
        told.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_that_knows_no_such_request_has_no_model() =>
        (await AskAsync((_, _) => throw new InvalidOperationException("Method not found"))).ShouldBe(ModelCompletion.Failed(null, "the editor offers no model, and there is no other"));

    [Fact]
    public async Task A_model_that_does_not_say_its_name_gets_one() =>
        (await AskAsync((_, _) => Task.FromResult<CompleteResult?>(new CompleteResult(null, "{}", null)))).ShouldBe(ModelCompletion.Of("the editor's model", "{}"));

    [Fact]
    public async Task Who_asks_can_leave()
    {
        using var leaving = new CancellationTokenSource();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(
            Model((_, _) => new TaskCompletionSource<CompleteResult?>().Task, TimeSpan.FromMinutes(1)).CompleteAsync([], leaving.Token));
    }

    private static Task<ModelCompletion> AskAsync(Func<CompleteParams, CancellationToken, Task<CompleteResult?>> ask, TimeSpan? patience = null) =>
        Model(ask, patience ?? TimeSpan.FromMinutes(1)).CompleteAsync([], TestContext.Current.CancellationToken);

    private static EditorModel Model(Func<CompleteParams, CancellationToken, Task<CompleteResult?>> ask, TimeSpan patience) =>
        new("job-1", ask, new NoModel("there is no other"), patience, TimeProvider.System, Logger.None);
}
