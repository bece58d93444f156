using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Topics;

/// <summary>The same naming where a contract only speaks of topics. No tool looks there, and runtime-internal topics are named otherwise.</summary>
internal sealed class NamedTopicRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("TOPIC-002", "A topic that a contract speaks of is named onex.KIND.PRODUCER.EVENT.vN", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var bound = contract.Topics.Uses.Where(u => u.IsBinding).Select(u => u.Topic).ToHashSet(StringComparer.Ordinal);
        return contract.Topics.Uses
            .Where(u => !u.IsBinding && !bound.Contains(u.Topic))
            .Select(u => TopicNameFindings.Check(Descriptor, contract, u))
            .OfType<Diagnostic>();
    }
}
