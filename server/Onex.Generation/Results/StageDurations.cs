namespace Onex.Generation.Results;

/// <summary>How long each stage took, in milliseconds; 0 for a stage that did not run.</summary>
public sealed record StageDurations(
    double ParsingMs,
    double PreValidationMs,
    double GenerationMs,
    double PostValidationMs,
    double WritingMs,
    double CompilationMs);
