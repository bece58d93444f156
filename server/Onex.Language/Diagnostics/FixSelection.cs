using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>Fixes that can be applied together.</summary>
/// <param name="Taken">In the order of the text.</param>
/// <param name="Edits">Of the text that the findings are about; they do not overlap and are in order.</param>
public sealed record FixSelection(
    ImmutableArray<AppliedFix> Taken,
    ImmutableArray<TextEdit> Edits,
    ImmutableArray<NewFile> NewFiles,
    ImmutableArray<FileTextEdit> OtherEdits);
