using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Edits;

internal static class PythonFixExtensions
{
    /// <summary>The diagnostic with one more fix; as it is where an edit is null, which says that it cannot be made safely.</summary>
    public static Diagnostic WithEdits(this Diagnostic diagnostic, string title, bool isPreferred, params IEnumerable<TextEdit?> edits)
    {
        var all = edits.ToList();
        return all.Count == 0 || all.Any(e => e is null)
            ? diagnostic
            : diagnostic with { Fixes = diagnostic.Fixes.Add(new CodeFix(title, isPreferred, [.. all.OfType<TextEdit>()])) };
    }
}
