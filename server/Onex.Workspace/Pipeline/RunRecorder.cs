using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Generation.Intelligence;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;
using Onex.Generation.Results;
using Onex.Generation.Specs;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Pipeline;

/// <summary>Keeps what one run has reached and has to say, and makes the result of it. The only mutable thing in the pipeline.</summary>
internal sealed class RunRecorder(GenerationRequest request, IEnumerable<IPipelineEventSink> sinks, TimeProvider time)
{
    private readonly ImmutableArray<IPipelineEventSink> sinks = [.. sinks];
    private readonly Dictionary<PipelineStage, double> durations = [];
    private readonly List<GateResult> gates = [];
    private readonly List<string> warnings = [];
    private readonly Guid correlationId = Guid.NewGuid();
    private long began = time.GetTimestamp();
    private TimeSpan passed;
    private PipelineStage stage;
    private long stageBegan;

    /// <summary>The components that count in the workspace.</summary>
    public ComponentCatalog Components { get; set; } = ComponentCatalog.Bundled;

    public NodeSpec? Spec { get; set; }

    /// <summary>What a model had to do with the spec; null where none was asked for.</summary>
    public IntelligenceReport? Intelligence { get; set; }

    /// <summary>What the lock shall hold of a model's work.</summary>
    public RefinedSpec? Refined { get; set; }

    public Target? Target { get; set; }

    public FileSet? Files { get; set; }

    public ChangeSet? Changes { get; set; }

    public bool ValidationPassed { get; set; }

    public bool? CompilationPassed { get; set; }

    /// <summary>Relative to the target's root, with '/'.</summary>
    public ImmutableArray<string> FilesWritten { get; set; } = [];

    public void Emit(PipelineEvent payload)
    {
        if (sinks.IsEmpty) return;
        var envelope = PipelineEventEnvelope.Wrap(payload, Guid.NewGuid(), correlationId, time.GetUtcNow());
        foreach (var sink in sinks) sink.Publish(envelope);
    }

    public void Begin(PipelineStage next)
    {
        stage = next;
        stageBegan = time.GetTimestamp();
    }

    /// <summary>How long the stage has taken so far, in milliseconds; that is also what the result says of it.</summary>
    public double Elapsed() => durations[stage] = Math.Round(time.GetElapsedTime(stageBegan).TotalMilliseconds, 3);

    public void Add(params IEnumerable<GateResult> results) => gates.AddRange(results);

    public void Warn(params IEnumerable<string> messages) => warnings.AddRange(messages);

    /// <summary>The first of some gates that stops the run; null where none does.</summary>
    public GateResult? FindBlocker(IEnumerable<GateResult> results) =>
        results.FirstOrDefault(g => g.Status == GateStatus.Failed || (request.Strict && g.Status == GateStatus.Warning));

    /// <summary>Ends the run without success. Events say so; nothing is on disk that was not there before.</summary>
    public GenerationRun Fail(OnexError error)
    {
        Elapsed();
        var rollback = error.Context.GetValueOrDefault("rollback_performed") == "true";
        Emit(new PipelineFailed(StageName, error.Code, error.Message, error.Context, rollback, error.Suggestions));
        return Compose(success: false, [ErrorResponse.From(error, correlationId, time.GetUtcNow(), stage, rollback)]);
    }

    /// <summary>What the run has reached, before anything is written. How long somebody looks at it is not counted.</summary>
    public GenerationRun Preview()
    {
        passed += time.GetElapsedTime(began);
        began = time.GetTimestamp();
        var run = Compose(success: true, []);
        return run with { Result = run.Result with { DryRun = true } };
    }

    /// <summary>Goes on after a <see cref="Preview"/>.</summary>
    public void Resume() => began = time.GetTimestamp();

    public GenerationRun Complete()
    {
        var run = Compose(success: true, []);
        var result = run.Result;
        Emit(new PipelineCompleted(
            Spec!.NodeType.ToPublicName(), Spec.ServiceName, Spec.Domain, result.OutputPath!, result.FilesWritten,
            result.ValidationPassed, result.CompilationPassed, result.DurationSeconds, result.StageDurations));
        return run;
    }

    private string StageName => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(stage.ToString());

    private GenerationRun Compose(bool success, ImmutableArray<ErrorResponse> errors) => new(
        new GenerationResult(
            success,
            Spec?.NodeType,
            Spec?.ServiceName,
            Spec?.Name,
            Spec?.Domain,
            Spec?.Operations ?? [],
            Spec?.ExternalSystems ?? [],
            Spec?.Description,
            Spec?.Confidence.Overall,
            Target?.Location.Layout,
            Target is null || Files is null ? null : Absolute(Target.PathOf(Files.NodeFolder)),
            Files?.NodeClass,
            Changes is null ? [] : [.. Changes.Files.Select(f => new FileResult(Absolute(f.Path), f.Action, f.After?.Length ?? 0))],
            [.. FilesWritten.Select(Absolute)],
            [.. gates],
            ValidationPassed,
            CompilationPassed,
            [.. warnings],
            errors,
            Math.Round((passed + time.GetElapsedTime(began)).TotalSeconds, 3),
            new StageDurations(
                Milliseconds(PipelineStage.Parsing),
                Milliseconds(PipelineStage.PreValidation),
                Milliseconds(PipelineStage.Generation),
                Milliseconds(PipelineStage.PostValidation),
                Milliseconds(PipelineStage.Writing),
                Milliseconds(PipelineStage.Compilation)),
            correlationId,
            request.DryRun)
        {
            Intelligence = Intelligence,
        },
        Changes);

    private string Absolute(string path) => DiskPath.Of(Target!.Root, path);

    private double Milliseconds(PipelineStage of) => durations.GetValueOrDefault(of);
}
