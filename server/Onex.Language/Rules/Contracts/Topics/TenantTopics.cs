using System.Text.RegularExpressions;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Topics;

/// <summary>Topics of a single tenant: an ordinary name behind <c>tenant-NAME.</c>, as omnibase_infra's tenant stamp reads it.</summary>
internal static partial class TenantTopics
{
    /// <summary>The contract says with <c>tenant_scoped_ingress</c> that it subscribes to such topics.</summary>
    public static bool AreExpected(ContractDocument contract) =>
        contract.Root?["event_bus"] is YamlMapping bus
        && bus["tenant_scoped_ingress"] is YamlScalar flag
        && flag.TryGetBoolean(out var isOn)
        && isOn;

    public static bool HasPrefix(string topic) => Prefix().IsMatch(topic);

    /// <summary>It has the prefix, and what stands behind it is named as a topic is.</summary>
    public static bool IsSound(string topic) =>
        Prefix().Match(topic) is { Success: true } prefix && TopicName.FaultOf(topic[prefix.Length..]) is null;

    [GeneratedRegex("^tenant-[a-z][a-z0-9-]{1,61}[a-z0-9]\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
