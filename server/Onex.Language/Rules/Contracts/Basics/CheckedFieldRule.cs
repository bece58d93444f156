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
        // What was not read to its end may look wrong.
        if (contract.Root is not { } root || contract.IsDamaged) return [];
        return
        [
            .. CheckField(root, "event_subscriptions", CheckedFields.EventSubscriptions),
            .. CheckField(root, "golden_path", CheckedFields.GoldenPath),
            .. CheckField(root, "dod_evidence", CheckedFields.DodEvidence),
            .. CheckField(root, "config", CheckedFields.Config),
        ];
    }

    private IEnumerable<Diagnostic> CheckField(YamlMapping root, string key, PydanticShape shape) => root.Find(key) is { Value.Resolved: { } value } entry
        ? shape.Check(value, key, entry.ValueSpan()).Select(problem => Descriptor.At(problem.Span, problem.Message))
        : [];
}
