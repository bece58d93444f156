namespace Onex.Testing.Python;

/// <summary>How a program ended and what it said.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>Everything that was said, for the message of a failing test.</summary>
    public string Everything => $"exit code {ExitCode}\n{Output}\n{Error}";
}
