using System.Diagnostics;
using System.Text.Json;
using Onex.Generation.Errors;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>Brings the disk to one of its two states where a publication was cut off. Can be cut off itself and run again.</summary>
public static class Recovery
{
    /// <summary>Clocks of two processes need not agree on when a third one started.</summary>
    private static readonly TimeSpan StartTolerance = TimeSpan.FromSeconds(2);

    /// <summary>To be called at the start of every command, before disk is read. Writes nothing where there is nothing to repair.</summary>
    /// <param name="root">The root's real path, see <see cref="RootFolder.Find"/>.</param>
    /// <returns>What was done; or LOCKED, OUTPUT_DIRECTORY, PERMISSION_DENIED, DISK_FULL or FILE_WRITE.</returns>
    public static Result<RepairReport> Repair(string root) =>
        Repair(root, PublishOptions.Default, new RetryingFileSystem(new DiskFileSystem(), Thread.Sleep), Thread.Sleep);

    internal static Result<RepairReport> Repair(string root, PublishOptions options, IFileSystem disk, Action<TimeSpan> pause)
    {
        if (StateFolder.FindFault(root) is { } fault) return fault;
        try
        {
            var isCutOff = StateCleanup.IsCutOff(root, disk);
            if (!isCutOff && !StateCleanup.IsHeld(root, disk) && !StateCleanup.IsLocalIdle(root, disk))
            {
                // A publication that was cut off before it had even a place for its lock has left this, which says nothing.
                StateCleanup.RemoveIfEmpty(root, StateFolder.Name, disk);
                return RepairReport.Nothing;
            }
            using var session = new PublishSession(root, disk);
            var report = session.Open(isCutOff ? options.LockPatience : TimeSpan.Zero, pause);
            // Another process is at work and has nothing but its lock yet, or has all but cleared up.
            if (!isCutOff && report.Error?.Code == ErrorCodes.Locked) return RepairReport.Nothing;
            if (report.Error is null) session.RemoveStateIfIdle();
            return report;
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            return PublishErrors.Of(e, root);
        }
    }

    /// <summary>Needs the root's lock.</summary>
    /// <returns>What was done, and the folders that the cut-off publication had made for itself and that are still there.</returns>
    internal static Result<(RepairReport Report, IReadOnlyList<string> MadeFolders)> RepairLocked(string root, IFileSystem disk)
    {
        var report = RepairReport.Nothing;
        IReadOnlyList<string> madeFolders = [];
        try
        {
            if (StateCleanup.Has(root, StateFolder.Committed, disk))
            {
                StateCleanup.Committed(root, disk);
                report = report with { Completed = true };
            }

            // What was taken back goes before a new attempt is, as both take the same name.
            madeFolders = StateCleanup.Abandoned(root, disk);
            if (StateCleanup.Has(root, StateFolder.Transaction, disk))
            {
                var journal = Journal.TryRead(Path.Combine(root, StateFolder.Transaction), disk);
                if (journal is not null && IsRunning(journal)) return PublishErrors.Locked(root, journal.ProcessId);
                report = report with { TookBack = journal is not null, Kept = new Rollback(root, disk).Run() };
                madeFolders = [.. madeFolders, .. StateCleanup.Abandoned(root, disk)];
            }
        }
        catch (JsonException)
        {
            return PublishErrors.BadJournal();
        }
        return (report, [.. madeFolders.Where(path => StateCleanup.IsOfPublishing(root, path, disk))]);
    }

    private static bool IsRunning(Journal journal)
    {
        if (journal.ProcessId == Environment.ProcessId) return false;
        try
        {
            using var process = Process.GetProcessById(journal.ProcessId);
            return (process.StartTime.ToUniversalTime() - journal.ProcessStarted.UtcDateTime).Duration() < StartTolerance;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false; // It has ended, or is not ours to look at, in which case the lock that we hold has told more.
        }
    }
}
