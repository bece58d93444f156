using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Topics;

/// <summary>omnibase_core's check of topic suffixes, for the topics that the node is bound to.</summary>
internal sealed class BusTopicNameRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("TOPIC-001", "A topic on the event bus is named onex.KIND.PRODUCER.EVENT.vN", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var byTenant = TenantTopics.AreExpected(contract);
        return contract.Topics.Uses
            .Where(u => u.IsBinding && !(byTenant && TenantTopics.IsSound(u.Topic)))
            .Select(u => TopicNameFindings.Check(Descriptor, contract, u))
            .OfType<Diagnostic>();
    }
}
