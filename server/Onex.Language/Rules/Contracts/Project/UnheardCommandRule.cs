using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>
/// A command or an intent is for somebody: where the nodes that it is addressed to are in the project, one is subscribed to it. Events are
/// for whoever wants them.
/// </summary>
internal sealed class UnheardCommandRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FLOW-003", "A command that a node sends is heard", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        TopicPartners.Of(surroundings) is not { } partners
            ? []
            : partners.WithoutPartner(contract, TopicDirection.Publishes)
                .Where(u => u.Topic.StartsWith("onex.cmd.", StringComparison.Ordinal) || u.Topic.StartsWith("onex.intent.", StringComparison.Ordinal))
                .Where(u => partners.KnowsProducer(u.Topic, TopicDirection.Publishes) && partners.Meant(u.Topic, TopicDirection.Publishes) is null)
                .Select(u => Descriptor.At(u.Span, $"No node of this project is subscribed to '{u.Topic}', though others are to commands like it."));
}
