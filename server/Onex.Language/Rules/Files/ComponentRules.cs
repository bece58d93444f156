using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Files;

/// <summary>What must be true of a component: a folder with the <c>spec.yaml</c> of an external system and its templates.</summary>
public static class ComponentRules
{
    public static readonly RuleDescriptor KnownKey = new("COMPONENT-001", "A component's spec has known keys only", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Value = new("COMPONENT-002", "The values of a component's spec are of the kind that their keys want", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Complete = new("COMPONENT-003", "A component's spec says what every component has to", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Coherent = new("COMPONENT-004", "The parts of a component's spec fit together", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Files = new("COMPONENT-005", "The files of a component and its spec name each other", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Templates = new("COMPONENT-006", "A component's templates can be filled", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Examples = new("COMPONENT-007", "A component's examples give packages that pass the gates", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Distinct = new("COMPONENT-008", "A component takes no name that another one has", DiagnosticSeverity.Error);

    public static ImmutableArray<RuleDescriptor> All { get; } = [KnownKey, Value, Complete, Coherent, Files, Templates, Examples, Distinct];
}
