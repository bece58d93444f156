using Onex.Generation.Errors;
using Onex.Generation.Results;

namespace Onex.Cli.Output;

/// <summary>An error for a person, on stderr: what happened, its code, and ways out.</summary>
internal static class ErrorReport
{
    public static void Write(OnexError error) => Write(error.Code, error.Message, error.Suggestions);

    public static void Write(ErrorResponse error)
    {
        Write(error.ErrorCode, error.ErrorMessage, error.Suggestions);
        if (error.RollbackPerformed) Console.Error.WriteLine("  All files are as they were before.");
    }

    private static void Write(string code, string message, IEnumerable<string> suggestions)
    {
        Terminal.Error($"{message} ({code})");
        foreach (var suggestion in suggestions) Console.Error.WriteLine($"  → {suggestion}");
    }
}
