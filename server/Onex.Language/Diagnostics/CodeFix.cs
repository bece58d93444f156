using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>One way to mend a problem: edits of the text that the diagnostic was found in, and what changes beside it.</summary>
public sealed record CodeFix(string Title, bool IsPreferred, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Files that the fix makes; none of them exists yet.</summary>
    public ImmutableArray<NewFile> NewFiles { get; init; } = [];

    /// <summary>Edits of other files, in the order of their paths and places.</summary>
    public ImmutableArray<FileTextEdit> OtherEdits { get; init; } = [];
}
