using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>A topic that nobody publishes, and one a slip away that nobody is subscribed to: the messages are lost.</summary>
internal sealed class NearlyMatchingTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FLOW-001", "Nodes that talk to each other write a topic in the same way", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (TopicPartners.Of(surroundings) is not { } partners) yield break;
        foreach (var direction in new[] { TopicDirection.Subscribes, TopicDirection.Publishes })
        {
            foreach (var use in partners.WithoutPartner(contract, direction))
            {
                if (partners.Meant(use.Topic, direction) is not { } meant) continue;
                var message = direction == TopicDirection.Subscribes
                    ? $"No node publishes '{use.Topic}', but '{meant}' is published and nobody is subscribed to it."
                    : $"No node is subscribed to '{use.Topic}', but one is to '{meant}', which nobody publishes.";
                var found = Descriptor.At(use.Span, message);
                yield return use.Written is YamlScalar written
                    ? found.WithFix($"Write '{meant}'", YamlEdits.ReplaceScalar(contract.Yaml, written, meant), isPreferred: false)
                    : found;
            }
        }
    }
}
