using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Planning;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 5: the ChangeSet is published, all of it or nothing.</summary>
internal static class WritingStage
{
    /// <returns>Null when all is in place; else why not, with the disk as it was before.</returns>
    public static OnexError? Run(RunRecorder run, TimeProvider time, ChangeSet changes, CancellationToken cancellationToken)
    {
        run.Begin(PipelineStage.Writing);
        var total = changes.Files.Count(f => f.IsWritten);
        run.Emit(new WritingStarted(changes.Root, total));
        var progress = new Reporter(run, total);
        var published = new Publisher(time).Publish(changes, PublishOptions.Default, progress, cancellationToken);
        if (published.IsFailure(out var error))
        {
            run.Emit(new WritingFailed(error.Code, error.Message, error.Context.GetValueOrDefault("path"), []));
            return error;
        }
        var publication = published.Value;
        run.FilesWritten = publication.Written;
        var written = changes.Files.Where(f => publication.Written.Contains(f.Path)).ToList();
        run.Emit(new WritingCompleted(
            changes.NodePath,
            changes.Files.First(f => f.Path.EndsWith("/node.py", StringComparison.Ordinal)).Path,
            publication.Written,
            written.Sum(f => (long)(f.After?.Length ?? 0)),
            run.Elapsed()));
        return null;
    }

    /// <summary>Reports at once, on the publishing thread, so that events keep their order.</summary>
    private sealed class Reporter(RunRecorder run, int total) : IProgress<PublishProgress>
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public void Report(PublishProgress value)
        {
            if (seen.Add(value.Path) && seen.Count <= total) run.Emit(new WritingProgress(value.Path, seen.Count, total));
        }
    }
}
