using Onex.Workspace.Processes;

namespace Onex.LanguageServer.Lifetime;

/// <summary>Knows when the process that the server works for has ended: a client that is killed says nothing.</summary>
internal sealed class ParentWatch
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int followed;

    public Task Ended => ended.Task;

    public void Follow(int processId)
    {
        if (Interlocked.Exchange(ref followed, processId) == processId) return;
        _ = ProcessEnd.WaitAsync(processId).ContinueWith(_ => ended.TrySetResult(), TaskScheduler.Default);
    }
}
