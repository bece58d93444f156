using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Topics;

internal sealed class DuplicateTopicRule : IContractRule
{
    private static readonly string[] Lists = ["subscribe_topics", "publish_topics", "dlq_topics"];

    public RuleDescriptor Descriptor { get; } = new("TOPIC-003", "A list names each topic once", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus) yield break;
        foreach (var key in Lists)
        {
            if (bus[key] is not YamlSequence list) continue;
            var seen = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
            foreach (var item in list.Items)
            {
                if (item.AsText() is not { } topic || seen.TryAdd(topic, item)) continue;
                var found = Descriptor.At(item.ContentSpan, $"{key} names '{topic}' already.") with
                {
                    Related = [new RelatedPlace(seen[topic].ContentSpan, "The topic stands here first.")],
                };
                yield return found.WithFix("Remove it", YamlEdits.RemoveItem(contract.Yaml, list, item));
            }
        }
    }
}
