using System.Collections.Immutable;
using Onex.Generation.Gates;
using Onex.Generation.Intelligence;
using Onex.Generation.Specs;

namespace Onex.Generation.Results;

/// <summary>The outcome of one run, successful or not. Values that the run did not reach are null or empty.</summary>
/// <param name="Success">True only when every blocking gate passed on every file and, unless it was a dry run, all files are in place.</param>
/// <param name="Confidence">How sure the reading of the prompt is, 0..1.</param>
/// <param name="OutputPath">The node's own folder, absolute.</param>
/// <param name="FilesWritten">Absolute paths of the files that this run created or changed; empty in a dry run.</param>
/// <param name="CompilationPassed">Whether G13 and G14 passed; null when neither ran.</param>
public sealed record GenerationResult(
    bool Success,
    NodeType? NodeType,
    string? ServiceName,
    string? Name,
    string? Domain,
    ImmutableArray<string> Operations,
    ImmutableArray<string> ExternalSystems,
    string? Description,
    double? Confidence,
    NodeLayout? Layout,
    string? OutputPath,
    string? NodeClass,
    ImmutableArray<FileResult> Files,
    ImmutableArray<string> FilesWritten,
    ImmutableArray<GateResult> Gates,
    bool ValidationPassed,
    bool? CompilationPassed,
    ImmutableArray<string> Warnings,
    ImmutableArray<ErrorResponse> Errors,
    double DurationSeconds,
    StageDurations StageDurations,
    Guid CorrelationId,
    bool DryRun)
{
    /// <summary>What a model had to do with it; null where none was asked for.</summary>
    public IntelligenceReport? Intelligence { get; init; }
}
