using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>One way to mend a problem: edits of the text that the diagnostic was found in, and files that are made.</summary>
/// <param name="IsPreferred">The one right fix, safe to apply without looking: <c>--fix</c> and "fix all" take it.</param>
public sealed record CodeFix(string Title, bool IsPreferred, ImmutableArray<TextEdit> Edits)
{
    public ImmutableArray<NewFile> NewFiles { get; init; } = [];
}
