using System.Text.RegularExpressions;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>
/// What omnibase_infra's gate tenant-scoped-ingress asks of the contract alone: the tenant is taken from a topic's prefix, so without one the
/// switch does nothing. That other topics are allowed to lack the prefix stands in a list outside of the contract.
/// </summary>
internal sealed partial class TenantIngressRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("EVENT-007", "With tenant_scoped_ingress a subscribed topic begins with tenant-NAME.", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus || contract.IsDamaged) yield break;
        if (bus.Find("tenant_scoped_ingress") is not { } entry || entry.Value.Resolved is not YamlScalar flag) yield break;
        if (!flag.TryGetBoolean(out var isOn) || !isOn || BusList.TopicsOf(bus, "subscribe_topics").Any(t => TenantPrefix().IsMatch(t))) yield break;
        yield return Descriptor.At(entry.ValueSpan(), "No topic in event_bus.subscribe_topics begins with tenant-NAME., so no tenant is ever taken from one.");
    }

    [GeneratedRegex("^tenant-[a-z][a-z0-9-]{1,61}[a-z0-9]\\.", RegexOptions.CultureInvariant)]
    private static partial Regex TenantPrefix();
}
