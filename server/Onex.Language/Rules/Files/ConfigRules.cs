using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Files;

/// <summary>What must be true of <c>onex.config.yaml</c>.</summary>
public static class ConfigRules
{
    public static readonly RuleDescriptor KnownKey = new("CONFIG-001", "A configuration has known keys only", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor KnownRule = new("CONFIG-002", "A configuration names rules that exist", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Value = new("CONFIG-003", "A configuration's values are of the kind that their keys want", DiagnosticSeverity.Error);

    public static ImmutableArray<RuleDescriptor> All { get; } = [KnownKey, KnownRule, Value];
}
