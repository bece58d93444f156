using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Profiles;

/// <summary>omnibase_core's check runtime_profiles_missing.</summary>
internal sealed class ProfileRequiredRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PROFILE-001", "A node that takes commands says in which runtime_profiles it runs", DiagnosticSeverity.Warning) { IsGate = true };

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.IsDamaged || RuntimeProfiles.Read(contract).Names.Any()) yield break;
        if (!SubscriberTopics.Of(contract).Any(u => u.Topic.StartsWith("onex.cmd.", StringComparison.Ordinal))) yield break;
        var written = contract.Root!.Find("runtime_profiles");
        var place = written?.Key ?? contract.Root.Find("event_bus")!.Key;
        var profile = RuntimeProfiles.UsualFor(contract);
        var edits = written is null
            ? YamlEdits.InsertEntry(contract.Yaml, contract.Root, "event_bus", ["runtime_profiles:", $"  - {profile}"])
            : YamlEdits.ReplaceValue(contract.Yaml, written, [$"- {profile}"]);
        yield return Descriptor.At(place.ContentSpan, "The node subscribes to commands but has no runtime_profiles, so no process may run it.")
            .WithFix($"Add runtime_profiles with {profile}", edits);
    }
}
