using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

internal sealed record FixEntry(string Title, bool Preferred, ImmutableArray<EditEntry> Edits, ImmutableArray<NewFileEntry> NewFiles)
{
    public static FixEntry Of(CheckedFile file, CodeFix fix) => new(
        fix.Title,
        fix.IsPreferred,
        [.. fix.Edits.Select(edit => new EditEntry(file.Path, RangeEntry.Of(file.Text, edit.Span), edit.NewText))],
        []);
}
