using System.Runtime.InteropServices;

namespace Onex.Workspace.Api;

/// <summary>A thread for work that somebody will want later: the operating system gives it what others leave.</summary>
internal static class BackgroundThread
{
    private const int OfThread = 0;
    private const int Nice = 10;

    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Run) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "background work" };
        thread.Start();
        return done.Task;

        void Run()
        {
            // .NET's own priorities do nothing there; a refusal only means that the thread is as urgent as others.
            if (OperatingSystem.IsLinux()) _ = SetPriority(OfThread, 0, Nice);
            try
            {
                done.SetResult(work());
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled(cancellationToken);
            }
#pragma warning disable CA1031 // Whatever happens belongs to the one who awaits it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.SetException(e);
            }
        }
    }

    [DllImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int nice);
}
