using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Profiles;

/// <summary>The discovery of omnibase_infra drops a contract whose profiles it cannot read.</summary>
internal sealed class ProfileShapeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("PROFILE-004", "runtime_profiles is a list of names", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (RuntimeProfiles.Read(contract).Entry is not { } entry) yield break;
        if (entry.Value.Resolved is YamlSequence list)
        {
            foreach (var item in list.Items.Where(i => string.IsNullOrWhiteSpace(i.AsText())))
                yield return Descriptor.At(item.ContentSpan.Length > 0 ? item.ContentSpan : entry.Key.ContentSpan, "An item of runtime_profiles must be the name of a profile; the runtime does not load the contract.");
        }
        else if (string.IsNullOrWhiteSpace(entry.Value.AsText()))
        {
            yield return Descriptor.At(entry.ValueSpan(), "runtime_profiles must be a list of names; the runtime does not load the contract.");
        }
    }
}
