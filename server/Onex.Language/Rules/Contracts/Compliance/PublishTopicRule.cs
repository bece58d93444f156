using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Compliance;

/// <summary>The point publish_topic_naming of <c>onex compliance check</c>.</summary>
internal sealed class PublishTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("COMPLIANCE-005", "The topics that a core node publishes begin with onex.", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        TopicPrefixes.Check(Descriptor, contract, "publish_topics");
}
