using Onex.Generation.Planning;

namespace Onex.Cli.Output;

/// <summary>An undo for a person.</summary>
internal static class UndoReport
{
    public static void Write(TextWriter writer, ChangeSet changes, bool dryRun)
    {
        ChangeSetReport.Write(writer, changes);
        var kept = changes.Files.Count(f => f.Action == FileAction.Unchanged);
        writer.WriteLine();
        if (kept > 0) writer.WriteLine($"{kept} {(kept == 1 ? "file was" : "files were")} kept as they are.");
        writer.WriteLine(dryRun ? "Dry run: nothing was taken back." : "The generation was taken back.");
    }
}
