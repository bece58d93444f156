using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules.Contracts;

internal static class Fixes
{
    /// <summary>A fix of some edits; null where the text cannot be edited safely, which is said by no edits.</summary>
    public static CodeFix? Make(string title, ImmutableArray<TextEdit> edits, bool isPreferred = true) =>
        edits.IsEmpty ? null : new CodeFix(title, isPreferred, edits);
}
