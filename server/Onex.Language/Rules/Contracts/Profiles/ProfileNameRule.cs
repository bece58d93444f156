using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules.Contracts.Profiles;

/// <summary>omnibase_core's check runtime_profile_unregistered.</summary>
internal sealed class ProfileNameRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PROFILE-002", "A runtime profile is one that exists", DiagnosticSeverity.Warning) { IsGate = true };

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        foreach (var value in RuntimeProfiles.Read(contract).Values)
        {
            var name = RuntimeProfiles.NameOf(value);
            if (name.Length == 0 || RuntimeProfiles.Registered.Contains(name)) continue;
            yield return Descriptor.At(value.ContentSpan, $"'{name}' is no runtime profile, so no process runs the node. It is one of {string.Join(", ", RuntimeProfiles.Registered)}.")
                .WithText(contract, value, NearestName.Find(name, RuntimeProfiles.Registered));
        }
    }
}
