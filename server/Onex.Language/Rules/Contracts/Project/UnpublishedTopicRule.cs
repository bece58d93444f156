using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>
/// An event that the node waits for comes from a node of the project: its producer has other events there. Commands come from anywhere, and
/// events of other producers from other projects.
/// </summary>
internal sealed class UnpublishedTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FLOW-002", "An event that a node waits for is published", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        TopicPartners.Of(surroundings) is not { } partners
            ? []
            : partners.WithoutPartner(contract, TopicDirection.Subscribes)
                .Where(u => u.Topic.StartsWith("onex.evt.", StringComparison.Ordinal))
                .Where(u => partners.KnowsProducer(u.Topic, TopicDirection.Subscribes) && partners.Meant(u.Topic, TopicDirection.Subscribes) is null)
                .Select(u => Descriptor.At(u.Span, $"No node of this project publishes '{u.Topic}', though others of its producer's events are published here."));
}
