using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>
/// omnibase_core renamed <c>version</c> to <c>contract_version</c> and refuses contracts with the old name, even beside the new one. Its own
/// nodes are checked by tools that let it pass, so there it is a warning.
/// </summary>
internal sealed class DeprecatedVersionRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.DeprecatedVersion, "The version of a contract stands under contract_version", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode, ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root || root.Find("version") is not { } entry) yield break;
        var found = Descriptor.At(entry.Key.Span, "'version' is no longer allowed in a contract; it is called 'contract_version'.").WithFix(Fix(contract, root, entry));
        yield return contract.Dialect.Dialect == ContractDialect.CoreNode ? found with { Severity = DiagnosticSeverity.Warning } : found;
    }

    private static CodeFix? Fix(ContractDocument contract, YamlMapping root, YamlEntry entry)
    {
        if (root.Find("contract_version") is not null) return Fixes.Make("Remove 'version'", YamlEdits.RemoveEntry(contract.Yaml, root, entry));
        var asMap = VersionParts.Replace(contract, entry);
        if (asMap is null && entry.Value.Resolved is not YamlMapping) return null;
        ImmutableArray<TextEdit> edits = YamlEdits.RenameKey(contract.Yaml, entry, "contract_version");
        return edits.IsEmpty ? null : Fixes.Make("Rename it to 'contract_version'", [.. edits, .. asMap?.Edits ?? []]);
    }
}
