using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Onex.Workspace.Processes;

/// <summary>Waits for another process to end, without looking again and again.</summary>
public static class ProcessEnd
{
    private const short Readable = 1;

    /// <summary>
    /// Completes when the process has ended; at once where there is none. Where the operating system offers no way to wait for a process
    /// that is not a child (macOS), it never completes.
    /// </summary>
    public static Task WaitAsync(int processId)
    {
        if (OperatingSystem.IsWindows()) return WaitOnWindowsAsync(processId);
        if (!OperatingSystem.IsLinux()) return Task.Delay(Timeout.Infinite);
        var handle = PidFdOpen(PidFdOpenCall, processId, 0);
        if (handle < 0) return IsRunning(processId) ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;
        return Task.Factory.StartNew(() => WaitOnLinux(handle), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The number of <c>pidfd_open</c> is the same on all processors.</summary>
    private const nint PidFdOpenCall = 434;

    private static async Task WaitOnWindowsAsync(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has ended before.
        }
    }

    private static void WaitOnLinux(nint handle)
    {
        using var process = new SafeFileHandle(handle, ownsHandle: true);
        var wanted = new PollRequest { Descriptor = (int)handle, Events = Readable };
        // A signal to this process interrupts the waiting.
        while (Poll(ref wanted, 1, -1) < 0)
        {
        }
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint PidFdOpen(nint call, int processId, uint flags);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollRequest requests, nuint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
