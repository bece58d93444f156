using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Basics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Compliance;

/// <summary>The point config_readiness of <c>onex compliance check</c>. A key without a value is no list either.</summary>
internal sealed class ConfigRequirementsRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("COMPLIANCE-007", "config_requirements is a list", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?.Find("config_requirements") is not { Value.Resolved: { } value } entry || value is YamlSequence) yield break;
        if (contract.IsDamaged && PythonValue.IsNull(value)) yield break;
        yield return Descriptor.At(entry.ValueSpan(), $"'config_requirements' must be a list, not {PythonValue.Describe(value)}.").WithFix(Fix(contract, entry));
    }

    private static CodeFix? Fix(ContractDocument contract, YamlEntry entry) => entry.Value switch
    {
        YamlScalar { IsNull: true } => Fixes.Make("Write an empty list", YamlEdits.ReplaceValue(contract.Yaml, entry, ["[]"])),
        YamlScalar { IsText: true, Style: YamlScalarStyle.Plain or YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted } text =>
            Fixes.Make("Write it as a list", YamlEdits.ReplaceValue(contract.Yaml, entry, ["- " + ScalarWriter.Write(text.Value, text.Style, YamlScalarKind.Text, inFlow: false)])),
        _ => null,
    };
}
