namespace Onex.Workspace.Pipeline;

/// <summary>A generation that has come to the point where something would be written, or that has failed before.</summary>
public sealed class PlannedGeneration
{
    private readonly Func<CancellationToken, Task<GenerationRun>>? commit;

    internal PlannedGeneration(GenerationRun run, Func<CancellationToken, Task<GenerationRun>>? commit)
    {
        Run = run;
        this.commit = commit;
    }

    /// <summary>The result so far, marked as a dry run, with the plan; after a failure without or with a plan that cannot be published.</summary>
    public GenerationRun Run { get; }

    public bool CanCommit => commit is not null;

    /// <summary>Publishes the plan and checks what was written. To be called once; as <see cref="NodeGenerator.RunAsync"/>.</summary>
    public Task<GenerationRun> CommitAsync(CancellationToken cancellationToken) =>
        commit is null ? throw new InvalidOperationException("A generation that has failed cannot be published.") : commit(cancellationToken);

    internal static PlannedGeneration Failed(GenerationRun run) => new(run, null);
}
