namespace Onex.Workspace.Processes;

/// <summary>How a run ended.</summary>
public enum ProcessOutcome
{
    /// <summary>By itself, whatever the exit code.</summary>
    Exited,

    /// <summary>Killed at the time limit.</summary>
    TimedOut,

    /// <summary>The operating system refused to start it; the reason is the error output.</summary>
    NotStarted,
}
