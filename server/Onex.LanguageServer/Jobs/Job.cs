namespace Onex.LanguageServer.Jobs;

/// <summary>Work that takes longer than a request may. Its id is the token of its progress too, where the client gave none.</summary>
internal sealed class Job(string id) : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    public string Id { get; } = id;

    public CancellationToken Cancelled => cancellation.Token;

    public void Cancel() => cancellation.Cancel();

    public void Dispose() => cancellation.Dispose();
}
