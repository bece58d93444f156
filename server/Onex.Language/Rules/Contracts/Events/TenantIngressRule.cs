using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>
/// What omnibase_infra's gate tenant-scoped-ingress asks of the contract alone: the tenant is taken from a topic's prefix, so without one the
/// switch does nothing. That other topics are allowed to lack the prefix stands in a list outside of the contract.
/// </summary>
internal sealed class TenantIngressRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("EVENT-007", "With tenant_scoped_ingress a subscribed topic begins with tenant-NAME.", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus || contract.IsDamaged || !TenantTopics.AreExpected(contract)) yield break;
        if (BusList.TopicsOf(bus, "subscribe_topics").Any(TenantTopics.HasPrefix)) yield break;
        yield return Descriptor.At(bus.Find("tenant_scoped_ingress")!.ValueSpan(), "No topic in event_bus.subscribe_topics begins with tenant-NAME., so no tenant is ever taken from one.");
    }
}
