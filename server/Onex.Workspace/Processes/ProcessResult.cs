namespace Onex.Workspace.Processes;

/// <summary>What came out of a run.</summary>
/// <param name="ExitCode">Null unless the program ended by itself.</param>
/// <param name="IsTruncated">One of the outputs was longer than the request's limit.</param>
public sealed record ProcessResult(
    ProcessOutcome Outcome,
    int? ExitCode,
    string StandardOutput,
    string StandardError,
    bool IsTruncated,
    TimeSpan Duration)
{
    public bool IsSuccess => ExitCode == 0;
}
