using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Planning;

namespace Onex.Workspace.Publishing;

/// <summary>
/// Writes a ChangeSet: all of it or nothing. Whatever fails, also the ending of the process, leaves the disk as it was before or as it
/// is to be after; <see cref="Recovery"/> sees to that at the next start.
/// </summary>
public sealed class Publisher
{
    private readonly TimeProvider clock;
    private readonly IFileSystem disk;
    private readonly Action<TimeSpan, CancellationToken> pause;

    public Publisher(TimeProvider clock)
        : this(clock, new DiskFileSystem(), (time, cancellation) => cancellation.WaitHandle.WaitOne(time))
    {
    }

    internal Publisher(TimeProvider clock, IFileSystem disk, Action<TimeSpan, CancellationToken> pause)
    {
        this.clock = clock;
        this.pause = pause;
        this.disk = new RetryingFileSystem(disk, time => pause(time, CancellationToken.None));
    }

    /// <param name="cancellation">Heeded until the change is final; afterwards the publication is completed.</param>
    /// <returns>
    /// What was written; or FILE_CONFLICT, OUTPUT_DIRECTORY, PERMISSION_DENIED, DISK_FULL, FILE_WRITE, LOCKED or CANCELLED, after which the
    /// disk is as before, unless the error's context says <c>rollback_performed: false</c>.
    /// </returns>
    public Result<Publication> Publish(
        ChangeSet changeSet, PublishOptions options, IProgress<PublishProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (changeSet.Conflicts.Any()) return PublishErrors.Conflicts(changeSet);
        if (!changeSet.Files.Any(f => f.IsWritten) && changeSet.Undoes is null
            && Preflight.TextOf(changeSet.LockBefore) == Preflight.TextOf(changeSet.LockAfter)) return Publication.Nothing;
        if (StateFolder.FindFault(changeSet.Root) is { } fault) return fault;

        using var session = new PublishSession(changeSet.Root, disk);
        Result<Publication> result;
        try
        {
            // Where a publication was cut off, the disk shows half of it until that is repaired, which needs the lock.
            if (!StateCleanup.IsCutOff(changeSet.Root, disk) && Preflight.Check(changeSet) is { } refusal) return refusal;
            var opened = session.Open(options.LockPatience, time => Wait(time, cancellation));
            result = opened.IsFailure(out var refused) ? refused : Publish(changeSet, session, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            result = PublishErrors.Cancelled();
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            result = PublishErrors.Of(e, changeSet.Root);
        }
        catch
        {
            // A bug, perhaps in what is told of the progress. It goes on its way, but the disk is put right all the same.
            session.Abandon(PublishErrors.Cancelled());
            throw;
        }
        return result.IsFailure(out var cause) ? session.Abandon(cause) : result;
    }

    private Result<Publication> Publish(
        ChangeSet changeSet, PublishSession session, IProgress<PublishProgress>? progress, CancellationToken cancellation)
    {
        // The disk may have changed while this process waited for the lock, or by the repair of what another left.
        if (Preflight.Check(changeSet) is { } error) return error;

        var written = changeSet.Files.Where(f => f.IsWritten).ToImmutableArray();
        int? number = changeSet.Undoes is null && written.Length > 0
            ? History.Numbers(changeSet.Root, disk).LastOrDefault() + 1
            : null;
        ImmutableArray<FileOperation> operations =
        [
            .. written.Select(f => new FileOperation(f.Path, f.Before, f.Action == FileAction.Delete ? null : f.After)),
            .. StateOperations.Of(changeSet, number, session.MadeFolders, clock.GetUtcNow(), disk),
        ];

        var done = 0;
        var total = operations.Sum(o => o.After is null ? 1 : 2);
        error = new Transaction(changeSet.Root, disk).Run(operations, session.MadeFolders, FoldersToRemove(changeSet), operation =>
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new PublishProgress(operation.Path, done++, total));
        });
        if (error is not null) return error;

        session.Complete();
        return new Publication(
            [.. written.Where(f => f.Action != FileAction.Delete).Select(f => f.Path)],
            [.. written.Where(f => f.Action == FileAction.Delete).Select(f => f.Path)],
            number);
    }

    /// <summary>An undo also takes back the folders that the generation had made, as far as nothing else has come to stand there.</summary>
    private ImmutableArray<string> FoldersToRemove(ChangeSet changeSet)
    {
        if (changeSet.Undoes is not { } number || History.Read(changeSet.Root, number, disk).Value is not { } record) return [];
        return [.. record.CreatedFolders.Reverse(), StateFolder.Nodes, StateFolder.History];
    }

    private void Wait(TimeSpan time, CancellationToken cancellation)
    {
        pause(time, cancellation);
        cancellation.ThrowIfCancellationRequested();
    }
}
