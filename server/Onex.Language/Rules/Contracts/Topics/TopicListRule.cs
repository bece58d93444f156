using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Topics;

/// <summary>The discovery of omnibase_infra makes a tuple of each: a text falls apart into its letters, nothing at all stops it.</summary>
internal sealed class TopicListRule : IContractRule
{
    private static readonly string[] Lists = ["subscribe_topics", "publish_topics"];

    public RuleDescriptor Descriptor { get; } = new("TOPIC-005", "The topics of the event bus are lists of texts", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus) yield break;
        foreach (var key in Lists)
        {
            if (bus.Find(key) is not { } entry) continue;
            if (entry.Value.Resolved is YamlSequence list)
            {
                foreach (var item in list.Items.Where(i => i.AsText() is null))
                    yield return Descriptor.At(item.ContentSpan.Length > 0 ? item.ContentSpan : entry.Key.ContentSpan, $"An item of {key} must be the name of a topic.");
            }
            else if (entry.Value.IsNothing())
            {
                yield return Descriptor.At(entry.ValueSpan(), $"{key} has no value; the runtime does not load the contract.")
                    .WithFix("Write []", YamlEdits.ReplaceValue(contract.Yaml, entry, ["[]"]));
            }
            else
            {
                var found = Descriptor.At(entry.ValueSpan(), $"{key} must be a list of topics.");
                yield return entry.Value.AsText() is { } topic && !topic.Any(c => char.IsWhiteSpace(c) || c is '"' or '\'' or ':' or '#' or ',')
                    ? found.WithFix("Write it as a list", YamlEdits.ReplaceValue(contract.Yaml, entry, [$"- {topic}"]))
                    : found;
            }
        }
    }
}
