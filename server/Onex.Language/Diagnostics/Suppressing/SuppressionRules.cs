using System.Collections.Immutable;
using Onex.Language.Rules;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>What must be true of the comments that switch rules off.</summary>
public static class SuppressionRules
{
    public static readonly RuleDescriptor Known = new("SUPPRESS-001", "A suppression names rules that can be suppressed", DiagnosticSeverity.Warning);

    public static readonly RuleDescriptor Needed = new("SUPPRESS-002", "A suppression suppresses something", DiagnosticSeverity.Information);

    public static ImmutableArray<RuleDescriptor> All { get; } = [Known, Needed];
}
