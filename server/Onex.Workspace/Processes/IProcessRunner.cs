namespace Onex.Workspace.Processes;

/// <summary>Runs programs.</summary>
public interface IProcessRunner
{
    /// <summary>Runs a program to its end. Cancellation kills it with its children and then throws <see cref="OperationCanceledException"/>.</summary>
    Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken);
}
