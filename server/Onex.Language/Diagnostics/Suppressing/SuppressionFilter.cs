using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>Takes the findings away that comments switch off, and adds those about such comments.</summary>
internal static class SuppressionFilter
{
    /// <summary>What reading gives and a loader takes all the same. Without the rest the file cannot be trusted to be what it looks like.</summary>
    private static readonly string[] SuppressibleReading = [YamlRules.DuplicateKey, YamlRules.MergeKey, YamlRules.UnknownTag];

    /// <param name="found">Of all rules, before any suppression.</param>
    /// <param name="isAsked">Whether the rule of a code looked at this file and knew all that it wants to know.</param>
    public static IEnumerable<Diagnostic> Apply(
        ContractDocument contract, IReadOnlyList<Diagnostic> found, RuleSettings settings, Func<string, bool> isAsked)
    {
        var suppressions = SuppressionReader.Read(contract.Yaml);
        if (suppressions.IsEmpty) return found;
        var text = contract.Text;
        var own = suppressions.Where(s => !s.IsForeign).ToList();
        var used = new HashSet<SuppressedCode>(ReferenceEqualityComparer.Instance);
        var kept = found.Where(d => !IsSuppressed(text, suppressions, d, used)).ToList();
        var needless = own.SelectMany(s => s.Codes.Where(c => CanBeSuppressed(c.Code) && !used.Contains(c) && isAsked(c.Code)).Select(c => Needless(text, s, c)));
        var about = InSettings(SuppressionRules.Known, own.SelectMany(s => Unclear(text, s, found)), settings)
            .Concat(InSettings(SuppressionRules.Needed, needless, settings));
        return [.. kept, .. about.Where(d => !IsSuppressed(text, suppressions, d, used))];
    }

    private static bool IsSuppressed(SourceText text, ImmutableArray<Suppression> suppressions, Diagnostic diagnostic, HashSet<SuppressedCode> used)
    {
        if (!CanBeSuppressed(diagnostic.Code)) return false;
        var line = text.GetPosition(diagnostic.Span.Start).Line;
        var covering = suppressions.Where(s => s.Covers(line)).ToList();
        var named = covering.SelectMany(s => s.Codes).Where(c => c.Code == diagnostic.Code).ToList();
        used.UnionWith(named);
        return named.Count > 0 || covering.Any(s => s.IsForeign);
    }

    private static IEnumerable<Diagnostic> Unclear(SourceText text, Suppression suppression, IReadOnlyList<Diagnostic> found)
    {
        if (suppression.Codes.IsEmpty) yield return Nameless(text, suppression);
        foreach (var code in suppression.Codes)
        {
            if (!RuleCatalog.OfContracts.Contains(code.Code)) yield return Unknown(text, suppression, code, found);
            else if (!CanBeSuppressed(code.Code)) yield return Unsuppressible(text, suppression, code);
        }
    }

    private static IEnumerable<Diagnostic> InSettings(RuleDescriptor rule, IEnumerable<Diagnostic> found, RuleSettings settings) =>
        settings.Includes(rule) ? found.Select(d => settings.Apply(rule, d)) : [];

    private static Diagnostic Nameless(SourceText text, Suppression suppression) =>
        SuppressionRules.Known.At(suppression.Span, "This suppression names no rule. Write '# onex: disable=CODE'.") with
        {
            Fixes = [SuppressionEdits.Remove(text, suppression)],
        };

    private static bool CanBeSuppressed(string code) =>
        code != ContractCodes.Unreadable && (!YamlRules.All.Contains(code) || SuppressibleReading.Contains(code));

    private static Diagnostic Unknown(SourceText text, Suppression suppression, SuppressedCode code, IReadOnlyList<Diagnostic> found)
    {
        var meant = NearestName.Find(code.Code, RuleCatalog.OfContracts);
        var message = $"There is no rule '{code.Code}' for contracts.{(meant is null ? "" : $" Did you mean {meant}?")}";
        // Offered only where the comment then has something to suppress, so that mending it makes no new finding.
        var isMeant = meant is not null && CanBeSuppressed(meant) && suppression.Codes.All(c => c.Code != meant)
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
