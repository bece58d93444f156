using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Basics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Compliance;

/// <summary>What <c>onex compliance check</c> asks of topics: a list of texts that begin with <c>onex.</c>.</summary>
internal static class TopicPrefixes
{
    private const string Prefix = "onex.";

    public static IEnumerable<Diagnostic> Check(RuleDescriptor rule, ContractDocument contract, string key)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus || bus.Find(key) is not { Value.Resolved: { } value } entry || PythonValue.IsNull(value)) return [];
        if (value is not YamlSequence list) return [rule.At(entry.ValueSpan(), $"'event_bus.{key}' must be a list, not {PythonValue.Describe(value)}.")];
        return list.Items.SelectMany(item => CheckTopic(rule, item));
    }

    private static IEnumerable<Diagnostic> CheckTopic(RuleDescriptor rule, YamlNode item)
    {
        if (item.Resolved is not { } value) yield break;
        if (value is not YamlScalar { IsText: true } topic) yield return rule.At(item.ContentSpan, $"A topic must be a text, not {PythonValue.Describe(value)}.");
        else if (!topic.Value.StartsWith(Prefix, StringComparison.Ordinal)) yield return rule.At(item.ContentSpan, $"The topic '{topic.Value}' must begin with '{Prefix}'.");
    }
}
