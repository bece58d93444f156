using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Workspace.Checking;
using Onex.Workspace.Contracts;
using Onex.Workspace.Paths;

namespace Onex.Cli.Output.Checking;

/// <param name="Preferred"><c>--fix</c> applies it.</param>
/// <param name="Edits">Of the file itself and of others.</param>
internal sealed record FixEntry(string Title, bool Preferred, ImmutableArray<EditEntry> Edits, ImmutableArray<NewFileEntry> NewFiles)
{
    public static FixEntry Of(CheckedFile file, CodeFix fix) => new(
        fix.Title,
        fix.IsPreferred,
        [.. fix.Edits.Select(edit => new EditEntry(file.Path, RangeEntry.Of(file.Text, edit.Span), edit.NewText)), .. EditsElsewhere(file.Location, fix)],
        [.. fix.NewFiles.Select(added => new NewFileEntry(PathOf(file.Location!, added.Path), added.Content))]);

    private static IEnumerable<EditEntry> EditsElsewhere(ProjectFile? location, CodeFix fix)
    {
        foreach (var edits in fix.OtherEdits.GroupBy(e => e.Path, StringComparer.Ordinal))
        {
            var text = new SourceText(location!.Project.Files.Read(edits.Key)!);
            foreach (var (_, edit) in edits) yield return new EditEntry(PathOf(location, edits.Key), RangeEntry.Of(text, edit.Span), edit.NewText);
        }
    }

    private static string PathOf(ProjectFile location, string path) => DiskPath.Of(location.Root, path);
}
