using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules;

/// <summary>Which rules are looked at, and how severe their findings are.</summary>
/// <param name="Levels">What the user says of single rules, by code.</param>
public sealed record RuleSettings(RuleProfile Profile, ImmutableDictionary<string, RuleLevel> Levels)
{
    public static RuleSettings Default { get; } = new(RuleProfile.Default, ImmutableDictionary<string, RuleLevel>.Empty);

    /// <summary>False for a rule that is switched off or belongs to another profile.</summary>
    public bool Includes(RuleDescriptor rule) =>
        Levels.TryGetValue(rule.Code, out var level) ? level != RuleLevel.Off : !rule.IsStrict || Profile == RuleProfile.Strict;

    /// <summary>A rule's finding at the severity that it has here.</summary>
    public Diagnostic Apply(RuleDescriptor rule, Diagnostic diagnostic)
    {
        if (Levels.TryGetValue(rule.Code, out var level) && SeverityOf(level) is { } wanted) return diagnostic with { Severity = wanted };
        return rule.IsGate && Profile == RuleProfile.Gates ? diagnostic with { Severity = DiagnosticSeverity.Error } : diagnostic;
    }

    private static DiagnosticSeverity? SeverityOf(RuleLevel level) => level switch
    {
        RuleLevel.Hint => DiagnosticSeverity.Hint,
        RuleLevel.Information => DiagnosticSeverity.Information,
        RuleLevel.Warning => DiagnosticSeverity.Warning,
        RuleLevel.Error => DiagnosticSeverity.Error,
        _ => null,
    };
}
