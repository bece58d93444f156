using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules;

/// <summary>What is wrong with a Python file of a node: all rules that the gates ask, of one file. The same for editor and command line.</summary>
public static class NodeFileChecker
{
    /// <returns>
    /// In the order of the text, without what comments in the file suppress. An exception in a rule becomes one diagnostic; the rest goes on.
    /// Near an error of syntax only that error is said.
    /// </returns>
    public static ImmutableArray<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings, RuleSettings settings)
    {
        var damage = DamagedPart.Of(file.Module);
        var found = new List<Diagnostic>();
        foreach (var rule in PackageRules.All)
        {
            if (!IsAsked(rule, damage, settings)) continue;
            found.AddRange(RuleGuard.Run(rule.Descriptor, () => rule.Check(file, surroundings))
                .Where(d => PackageRules.Syntax.Contains(rule) || !damage.Covers(d.Span))
                .Select(d => settings.Apply(rule.Descriptor, d)));
        }
        // In a file with errors, that a rule is quiet does not mean that nothing is wrong.
        var isIntact = damage.IsNone && surroundings.Contract is not null;
        var kept = SuppressionFilter.Apply(new CommentedModule(file.Module), found, settings, code => isIntact && IsAsked(code, damage, settings));
        return [.. kept.InOrder()];
    }

    private static bool IsAsked(IPackageRule rule, DamagedPart damage, RuleSettings settings) =>
        settings.Includes(rule.Descriptor) && (damage.IsNone || !rule.NeedsWholeFile);

    private static bool IsAsked(string code, DamagedPart damage, RuleSettings settings) =>
        PackageRules.All.FirstOrDefault(r => r.Descriptor.Code == code) is { } rule && IsAsked(rule, damage, settings);

    /// <summary>The statements at the top level of a file, and the lines around them, that hold an error of syntax: nobody knows what they will be.</summary>
    private readonly record struct DamagedPart(ImmutableArray<TextSpan> Spans)
    {
        public bool IsNone => Spans.IsEmpty;

        public static DamagedPart Of(PythonModule module)
        {
            var text = module.Text;
            return new DamagedPart([.. module.Errors.Select(error => Lines(text, error.Span)).Select(lines => Widen(module, lines))]);
        }

        public bool Covers(TextSpan span) => Spans.Any(s => s.Start <= span.End && span.Start <= s.End);

        private static TextSpan Widen(PythonModule module, TextSpan lines)
        {
            var touched = module.Body.Where(s => s.Span.Start <= lines.End && lines.Start <= s.Span.End).Select(s => s.Span).Append(lines).ToList();
            return TextSpan.FromBounds(touched.Min(s => s.Start), touched.Max(s => s.End));
        }

        /// <summary>The lines of an error, the one above and the one below: an open bracket or block shows only there.</summary>
        private static TextSpan Lines(SourceText text, TextSpan error)
        {
            var first = Math.Max(text.GetPosition(error.Start).Line - 1, 0);
            var last = Math.Min(text.GetPosition(error.End).Line + 1, text.LineCount - 1);
            return TextSpan.FromBounds(text.GetLineStart(first), text.GetLine(last).End);
        }
    }
}
