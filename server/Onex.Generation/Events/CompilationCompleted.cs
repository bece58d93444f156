namespace Onex.Generation.Events;

/// <summary>Type check and import check ended; null where one was skipped.</summary>
public sealed record CompilationCompleted(
    bool? MypyPassed,
    bool? ImportPassed,
    string? MypyOutput,
    int? MypyErrorCount,
    string? ImportError,
    double CompilationDurationMs) : PipelineEvent(PipelineStage.Compilation, EventStatus.Completed);
