using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Profiles;

/// <summary>omnibase_core's check runtime_profile_no_consumer_lane.</summary>
internal sealed class ConsumingProfileRule : IContractRule
{
    private static readonly string[] Kinds = ["reducer", "effect"];

    public RuleDescriptor Descriptor { get; } =
        new("PROFILE-003", "A reducer or effect that subscribes runs in main, effects or workers", DiagnosticSeverity.Warning) { IsGate = true };

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var profiles = RuntimeProfiles.Read(contract);
        var registered = profiles.Names.Where(name => RuntimeProfiles.Registered.Contains(name)).ToList();
        if (registered.Count == 0 || registered.Any(name => RuntimeProfiles.Consuming.Contains(name)) || contract.IsDamaged) yield break;
        if (!Kinds.Contains(RuntimeProfiles.KindOf(contract)) || SubscriberTopics.Of(contract).IsEmpty) yield break;
        var profile = RuntimeProfiles.UsualFor(contract);
        var entry = profiles.Entry!;
        yield return Descriptor.At(entry.Key.ContentSpan, $"No process of the profiles {string.Join(", ", registered)} takes messages; the node's subscriptions need one of {string.Join(", ", RuntimeProfiles.Consuming)}.")
            .WithFix($"Add {profile}", entry.Value is YamlSequence list
                ? YamlEdits.AppendItem(contract.Yaml, list, [profile])
                : YamlEdits.ReplaceValue(contract.Yaml, entry, [$"- {profiles.Values[0].Value}", $"- {profile}"]));
    }
}
