using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules.Contracts.Basics;

internal static class Fixes
{
    /// <summary>The one fix of a finding; null where the text cannot be edited safely.</summary>
    public static CodeFix? Make(string title, ImmutableArray<TextEdit> edits) => edits.IsEmpty ? null : new CodeFix(title, IsPreferred: true, edits);

    public static Diagnostic With(this Diagnostic diagnostic, CodeFix? fix) => fix is null ? diagnostic : diagnostic with { Fixes = [fix] };
}
