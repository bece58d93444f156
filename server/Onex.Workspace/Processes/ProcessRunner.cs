using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Onex.Workspace.Processes;

/// <summary>Runs programs of the operating system: bounded in time and output, with a small environment, killed with their children.</summary>
public sealed class ProcessRunner : IProcessRunner
{
    /// <summary>How long to wait for output that a program's child still holds open after the program itself has ended.</summary>
    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(2);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = Describe(request) };
        var clock = Stopwatch.StartNew();
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return new ProcessResult(ProcessOutcome.NotStarted, null, "", e.Message, false, clock.Elapsed);
        }
        var output = new BoundedReader(process.StandardOutput, request.OutputLimit);
        var error = new BoundedReader(process.StandardError, request.OutputLimit);
        var hasExited = await FollowAsync(process, request, output, error, cancellationToken).ConfigureAwait(false);
        return new ProcessResult(
            hasExited ? ProcessOutcome.Exited : ProcessOutcome.TimedOut,
            hasExited ? process.ExitCode : null,
            output.Text,
            error.Text,
            output.IsTruncated || error.IsTruncated,
            clock.Elapsed);
    }

    /// <summary>False when the time limit came first.</summary>
    private static async Task<bool> FollowAsync(
        Process process,
        ProcessRequest request,
        BoundedReader output,
        BoundedReader error,
        CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(request.TimeLimit);
        using var reading = new CancellationTokenSource();
        var streams = Task.WhenAll(
            output.ReadToEndAsync(reading.Token),
            error.ReadToEndAsync(reading.Token),
            WriteInputAsync(process, request.StandardInput, reading.Token));
        var hasExited = true;
        try
        {
            // Waits for the process alone: a child that keeps its output open does not hold this up, see LetGoAsync.
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            hasExited = false;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        await LetGoAsync(streams, reading).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return hasExited;
    }

    private static async Task LetGoAsync(Task streams, CancellationTokenSource reading)
    {
        reading.CancelAfter(OutputGrace);
        try
        {
            await streams.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A child keeps the pipe open; what was read until now is the output.
        }
    }

    private static async Task WriteInputAsync(Process process, string text, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input, which is its right.
        }
    }

    private static ProcessStartInfo Describe(ProcessRequest request)
    {
        var start = new ProcessStartInfo(request.FileName, request.Arguments)
        {
            WorkingDirectory = request.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        ProcessEnvironment.Fill(start.Environment, request.Variables);
        return start;
    }
}
