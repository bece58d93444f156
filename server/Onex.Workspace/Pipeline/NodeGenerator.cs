using Onex.Generation.Events;
using Onex.Workspace.Api;
using Onex.Workspace.Compilation;
using Onex.Workspace.Components;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Pipeline;

/// <summary>
/// The pipeline: prompt → NodeSpec → contract → files → gates → ChangeSet → publish → compile check → result.
/// Nothing on disk changes before all blocking gates have passed.
/// </summary>
public sealed class NodeGenerator(IEnumerable<IPipelineEventSink> sinks, TimeProvider time, IProcessRunner processes)
{
    /// <summary>
    /// Runs once. Expected failures are in the result. Cancellation throws <see cref="OperationCanceledException"/>, with the disk as it was
    /// or, behind the point of no return, as it is to be.
    /// </summary>
    public async Task<GenerationRun> RunAsync(GenerationRequest request, CancellationToken cancellationToken)
    {
        var planned = await PlanAsync(request, cancellationToken);
        return planned.CanCommit ? await planned.CommitAsync(cancellationToken) : planned.Run;
    }

    /// <summary>
    /// Runs up to the point where something would be written, so that somebody can look at it first. As <see cref="RunAsync"/>; nothing of the
    /// node's is written yet.
    /// </summary>
    public async Task<PlannedGeneration> PlanAsync(GenerationRequest request, CancellationToken cancellationToken)
    {
        var run = new RunRecorder(request, sinks, time);
        run.Emit(new PromptSubmitted(request.Source.Text, (request.Source as GenerationSource.Prompt)?.Overrides.NodeType, request.OutputDirectory));

        run.Begin(PipelineStage.Parsing);
        var components = WorkspaceComponents.For(request.OutputDirectory, request.TrustWorkspace);
        if (components.Error is not null) return PlannedGeneration.Failed(run.Fail(components.Error));
        if (components.Warning is not null) run.Warn(components.Warning);
        run.Components = components.Catalog;
        var understood = await ParsingStage.RunAsync(run, request, cancellationToken);
        if (understood.IsFailure(out var error)) return PlannedGeneration.Failed(run.Fail(error));
        cancellationToken.ThrowIfCancellationRequested();

        var wanted = new PythonRequest(request.OutputDirectory, request.Python) { PythonNamedBy = request.PythonNamedBy, EditorPython = request.EditorPython };
        var python = await new PythonEnvironmentFinder(processes).FindAsync(wanted, cancellationToken);
        if (python.Error is { } pythonError)
        {
            if (python.Interpreter is null && request.Python is not null) return PlannedGeneration.Failed(run.Fail(pythonError));
            run.Warn(pythonError.Message);
        }
        var api = TargetApiIndex.For(python);
        var target = PreValidationStage.Run(run, request, understood.Value, api);
        if (target.IsFailure(out error)) return PlannedGeneration.Failed(run.Fail(error));
        cancellationToken.ThrowIfCancellationRequested();

        var files = RenderingStage.Run(run, understood.Value, target.Value, api);
        if (files.IsFailure(out error)) return PlannedGeneration.Failed(run.Fail(error));
        cancellationToken.ThrowIfCancellationRequested();

        var changes = PostValidationStage.Run(run, request, target.Value, files.Value, api);
        if (changes.IsFailure(out error)) return PlannedGeneration.Failed(run.Fail(error));
        cancellationToken.ThrowIfCancellationRequested();

        // Where warnings block, the compile check has to speak before anything is written: it looks at a copy.
        var compilation = new CompilationStage(run, request, new CompileCheck(processes), python);
        if (request.Strict && await compilation.RunOnCopyAsync(files.Value, cancellationToken) is { } failed) return PlannedGeneration.Failed(run.Fail(failed));
        return new PlannedGeneration(run.Preview(), CommitAsync);

        async Task<GenerationRun> CommitAsync(CancellationToken cancellation)
        {
            run.Resume();
            if (!request.DryRun && WritingStage.Run(run, time, changes.Value, cancellation) is { } notWritten) return run.Fail(notWritten);
            if (!request.Strict) await compilation.RunInPlaceAsync(target.Value, files.Value, cancellation);
            return run.Complete();
        }
    }
}
