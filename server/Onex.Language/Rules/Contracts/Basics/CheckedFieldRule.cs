using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>The optional fields that omnibase_core's model of a contract reads: it refuses a contract in which they have another form.</summary>
internal sealed class CheckedFieldRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.CheckedField, "Fields that omnibase_core reads have the form that it expects", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root) return [];
        return
        [
            .. CheckField(contract, root, "event_subscriptions", CheckedFields.EventSubscriptions),
            .. CheckField(contract, root, "golden_path", CheckedFields.GoldenPath),
            .. CheckField(contract, root, "dod_evidence", CheckedFields.DodEvidence),
            .. CheckField(contract, root, "config", CheckedFields.Config),
        ];
    }

    private IEnumerable<Diagnostic> CheckField(ContractDocument contract, YamlMapping root, string key, PydanticShape shape)
    {
        if (root.Find(key) is not { Value.Resolved: { } value } entry) return [];
        return shape.Check(value, key, Places.Of(entry))
            .Where(problem => !problem.IsAbsence || !contract.IsDamaged)
            .Select(problem => Descriptor.At(problem.Span, problem.Message));
    }
}
