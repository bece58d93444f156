using System.Collections.Immutable;
using Onex.Language.Rules;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>Takes the findings away that comments switch off, and adds those about such comments.</summary>
internal static class SuppressionFilter
{
    /// <param name="found">Of all rules, before any suppression.</param>
    /// <param name="isAsked">Whether the rule of a code looked at this file and knew all that it wants to know.</param>
    public static IEnumerable<Diagnostic> Apply(
        ICommentedText document, IReadOnlyList<Diagnostic> found, RuleSettings settings, Func<string, bool> isAsked)
    {
        var suppressions = SuppressionReader.Read(document);
        if (suppressions.IsEmpty) return found;
        var text = document.Text;
        var own = suppressions.Where(s => !s.IsForeign).ToList();
        var used = new HashSet<SuppressedCode>(ReferenceEqualityComparer.Instance);
        var kept = found.Where(d => !IsSuppressed(document, suppressions, d, used)).ToList();
        var needless = own.SelectMany(s => s.Codes.Where(c => document.CanBeSuppressed(c.Code) && !used.Contains(c) && isAsked(c.Code)).Select(c => Needless(text, s, c)));
        var about = InSettings(SuppressionRules.Known, own.SelectMany(s => Unclear(document, s, found)), settings)
            .Concat(InSettings(SuppressionRules.Needed, needless, settings));
        return [.. kept, .. about.Where(d => !IsSuppressed(document, suppressions, d, used))];
    }

    private static bool IsSuppressed(ICommentedText document, ImmutableArray<Suppression> suppressions, Diagnostic diagnostic, HashSet<SuppressedCode> used)
    {
        if (!document.CanBeSuppressed(diagnostic.Code)) return false;
        var line = document.Text.GetPosition(diagnostic.Span.Start).Line;
        var covering = suppressions.Where(s => s.Covers(line)).ToList();
        var named = covering.SelectMany(s => s.Codes).Where(c => c.Code == diagnostic.Code).ToList();
        used.UnionWith(named);
        return named.Count > 0 || covering.Any(s => s is { IsForeign: true, Codes.IsEmpty: true });
    }

    private static IEnumerable<Diagnostic> Unclear(ICommentedText document, Suppression suppression, IReadOnlyList<Diagnostic> found)
    {
        if (suppression.Codes.IsEmpty) yield return Nameless(document.Text, suppression);
        foreach (var code in suppression.Codes)
        {
            if (!document.Codes.Contains(code.Code)) yield return Unknown(document, suppression, code, found);
            else if (!document.CanBeSuppressed(code.Code)) yield return Unsuppressible(document.Text, suppression, code);
        }
    }

    private static IEnumerable<Diagnostic> InSettings(RuleDescriptor rule, IEnumerable<Diagnostic> found, RuleSettings settings) =>
        settings.Includes(rule) ? found.Select(d => settings.Apply(rule, d)) : [];

    private static Diagnostic Nameless(SourceText text, Suppression suppression) =>
        SuppressionRules.Known.At(suppression.Span, "This suppression names no rule. Write '# onex: disable=CODE'.") with
        {
            Fixes = [SuppressionEdits.Remove(text, suppression)],
        };

    private static Diagnostic Unknown(ICommentedText document, Suppression suppression, SuppressedCode code, IReadOnlyList<Diagnostic> found)
    {
        var text = document.Text;
        var meant = NearestName.Find(code.Code, document.Codes);
        var message = $"There is no rule '{code.Code}' for {document.Kind}.{(meant is null ? "" : $" Did you mean {meant}?")}";
        // Offered only where the comment then has something to suppress, so that mending it makes no new finding.
        var isMeant = meant is not null && document.CanBeSuppressed(meant) && suppression.Codes.All(c => c.Code != meant)
            && found.Any(d => d.Code == meant && suppression.Covers(text.GetPosition(d.Span.Start).Line));
        ImmutableArray<CodeFix> fixes = isMeant
            ? [new CodeFix($"Write {meant}", IsPreferred: true, [new TextEdit(code.Span, meant!)]), SuppressionEdits.Remove(text, suppression, code, isPreferred: false)]
            : [SuppressionEdits.Remove(text, suppression, code, isPreferred: false)];
        return SuppressionRules.Known.At(code.Span, message) with { Fixes = fixes };
    }

    private static Diagnostic Unsuppressible(SourceText text, Suppression suppression, SuppressedCode code) =>
        SuppressionRules.Known.At(code.Span, $"{code.Code} cannot be suppressed: with it the file cannot be read as it is meant.") with
        {
            Fixes = [SuppressionEdits.Remove(text, suppression, code, isPreferred: true)],
        };

    private static Diagnostic Needless(SourceText text, Suppression suppression, SuppressedCode code) =>
        SuppressionRules.Needed.At(code.Span, $"{code.Code} finds nothing here, so there is nothing to suppress.") with
        {
            Fixes = [SuppressionEdits.Remove(text, suppression, code, isPreferred: true)],
        };
}
