using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Topics;

/// <summary>Forwarders and orchestrators do so on purpose; elsewhere a node that answers itself is a loop.</summary>
internal sealed class EchoedTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("TOPIC-004", "A node does not subscribe to what it publishes", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var subscribed = contract.Topics.Subscribed;
        return contract.Topics.Uses
            .Where(u => u.IsBinding && u.Direction == TopicDirection.Publishes && subscribed.Contains(u.Topic))
            .DistinctBy(u => u.Topic)
            .Select(u => Descriptor.At(u.Span, $"The node is subscribed to '{u.Topic}' too, so it gets what it sends."));
    }
}
