using Onex.Generation.Errors;
using Onex.Generation.Planning;

namespace Onex.Workspace.Publishing;

internal static class PublishErrors
{
    /// <summary>Key of <see cref="OnexError.Context"/>: whether all that was done before the error was taken back ("true"/"false").</summary>
    public const string RollbackPerformed = "rollback_performed";

    public static OnexError Conflicts(ChangeSet changeSet)
    {
        var conflicts = changeSet.Conflicts.ToList();
        var list = string.Join("; ", conflicts.Take(5).Select(c => $"{c.Path}: {c.Reason}")) + (conflicts.Count > 5 ? "; …" : "");
        return new OnexError(
            ErrorCodes.FileConflict,
            ErrorLevel.User,
            $"Nothing was written, because {(conflicts.Count == 1 ? "a file is" : $"{conflicts.Count} files are")} in conflict. {list}",
            "Look at the conflicts with --dry-run --diff.",
            "Use --overwrite merge to keep your edits where the lines differ.",
            "Use --overwrite replace to take the new output; undo brings your version back.",
            "Choose another folder with --output.").With("paths", string.Join('\n', conflicts.Select(c => c.Path)));
    }

    public static OnexError ChangedMeanwhile(string path) => new OnexError(
        ErrorCodes.FileConflict,
        ErrorLevel.User,
        $"'{path}' has changed since the plan was made. Nothing was written.",
        "Save and close it in your editor, then run the command again.").With("path", path);

    public static OnexError Locked(string root, int? holder) => new OnexError(
        ErrorCodes.Locked,
        ErrorLevel.Environment,
        $"Another onexgen{(holder is null ? "" : $" (process {holder})")} is writing into '{root}'.",
        "Wait until it has ended, then run the command again.",
        "End that process if it hangs; what it began is taken back at the next start.")
        .With("root", root).With("process_id", holder?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");

    public static OnexError NotEnoughSpace(string root, long needed, long free) => DiskFull(
        $"There is not enough space for '{root}': {needed / 1024} KiB are needed, {free / 1024} KiB are free.", root);

    public static OnexError NotWritable(string path) => new OnexError(
        ErrorCodes.PermissionDenied,
        ErrorLevel.Environment,
        $"'{path}' may not be written.",
        "Give yourself the right to write there.",
        "Choose another folder with --output.").With("path", path);

    public static OnexError Cancelled() =>
        new(ErrorCodes.Cancelled, ErrorLevel.User, "Cancelled. Nothing was written.", "Run the command again.");

    public static OnexError BadHistory(string path) => new OnexError(
        ErrorCodes.NothingToUndo,
        ErrorLevel.Environment,
        $"'{path}' is damaged, so the generation that it recorded cannot be undone.",
        "Take the files back with your version control.",
        "Delete the file to undo the generation before it.").With("path", path);

    public static OnexError BadJournal() => new OnexError(
        ErrorCodes.OutputDirectory,
        ErrorLevel.Environment,
        $"'{StateFolder.Transaction}/{Journal.FileName}' is damaged, so what was cut off cannot be taken back by itself.",
        $"Look for your files in '{StateFolder.Transaction}': those that end in '.old' are as they were before.",
        "Remove that folder once all is as you want it.").With("path", StateFolder.Transaction);

    public static OnexError NothingToUndo(string? nodePath) => new OnexError(
        ErrorCodes.NothingToUndo,
        ErrorLevel.User,
        nodePath is null ? "There is no generation to undo here." : $"There is no generation of '{nodePath}' to undo here.",
        "Run undo in the folder that was generated into.",
        "Take the files back with your version control.");

    /// <summary>Whether an exception comes from the machine, so that it is told to the user; any other is a bug.</summary>
    public static bool IsOfTheMachine(Exception e) => e is IOException or UnauthorizedAccessException;

    public static OnexError Of(Exception e, string root) =>
        OperatingSystemErrors.IsDiskFull(e) ? DiskFull($"The disk is full: {e.Message}", root)
        : OperatingSystemErrors.IsPermissionDenied(e) ? new OnexError(
            ErrorCodes.PermissionDenied,
            ErrorLevel.Environment,
            $"A file or folder may not be written: {e.Message}",
            "Give yourself the right to write there.",
            "Choose another folder with --output.").With("root", root)
        : OperatingSystemErrors.IsOtherFileSystem(e) ? new OnexError(
            ErrorCodes.OutputDirectory,
            ErrorLevel.Environment,
            $"A folder below '{root}' lies on another file system, so that its files cannot be replaced in one step: {e.Message}",
            "Put a pyproject.toml into that folder, so that it is a root of its own.",
            "Choose another folder with --output.").With("root", root)
        : new OnexError(
            ErrorCodes.FileWrite,
            ErrorLevel.Environment,
            $"A file could not be written, also after three more tries: {e.Message}",
            "Close programs that hold the file, then run the command again.",
            "Check the disk.").With("root", root);

    public static OnexError NotRolledBack(OnexError cause, Exception e) => cause with
    {
        Message = $"{cause.Message} Taking back what was written failed too ({e.Message}); the next start of onexgen completes it.",
        Suggestions = [.. cause.Suggestions, "Mend the cause, then run any onexgen command in this folder."],
        Context = cause.Context.SetItem(RollbackPerformed, "false"),
    };

    private static OnexError DiskFull(string message, string root) => new OnexError(
        ErrorCodes.DiskFull, ErrorLevel.Environment, message, "Free some space.", "Choose a folder on another disk with --output.")
        .With("root", root);
}
