using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Topics;

/// <summary>The lists of topics in <c>event_bus</c>, which are all that the auto-wiring reads.</summary>
internal static class BusList
{
    /// <summary>Among more topics than this, a near one is chance.</summary>
    private const int MostCandidates = 100;

    public static ImmutableArray<string> TopicsOf(YamlMapping? bus, string key) =>
        bus?[key] is YamlSequence list ? [.. list.Items.Select(i => i.AsText()).OfType<string>()] : [];

    /// <summary>A topic that is not in the list was mistyped, or is missing there. Which one, a person must say.</summary>
    public static Diagnostic WithFixes(Diagnostic found, ContractDocument contract, string key, YamlEntry written, string topic)
    {
        var bus = contract.Root?["event_bus"] as YamlMapping;
        var topics = TopicsOf(bus, key);
        var alike = topics.Length <= MostCandidates ? topics.Where(t => DiffersInOnePart(t, topic)) : [];
        found = found.WithText(contract, written.Value, NearestName.Find(topic, alike), isPreferred: false);
        if (bus is null || !CanBeAdded(contract, key, topic)) return found;
        return found.WithFix($"Add it to {key}", Add(contract, bus, key, topic), isPreferred: false);
    }

    private static bool DiffersInOnePart(string topic, string other)
    {
        var (parts, others) = (topic.Split('.'), other.Split('.'));
        return parts.Length == others.Length && parts.Zip(others).Count(pair => pair.First != pair.Second) == 1;
    }

    /// <summary>Nothing else depends on how many topics there are: an entry that names none gets all of them.</summary>
    private static bool CanBeAdded(ContractDocument contract, string key, string topic)
    {
        if (TopicName.FaultOf(topic) is not null) return false;
        if (key == "publish_topics") return !contract.Topics.Subscribed.Contains(topic);
        var takesCommands = contract.Topics.Subscribed.Any(t => TopicName.CategoryOf(t) == "command");
        return !contract.Topics.Published.Contains(topic)
            && (takesCommands || TopicName.CategoryOf(topic) != "command")
            && (contract.Routing?.Entries ?? []).All(e => !string.IsNullOrWhiteSpace(e.Topic) || !string.IsNullOrWhiteSpace(e.EventType));
    }

    private static ImmutableArray<TextEdit> Add(ContractDocument contract, YamlMapping bus, string key, string topic)
    {
        if (topic.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))) return [];
        if (bus.Find(key) is not { } entry) return YamlEdits.InsertEntry(contract.Yaml, bus, null, [$"{key}:", $"  - {topic}"]);
        if (entry.Value is not YamlSequence list) return [];
        var quote = list.Items is [YamlScalar { Style: YamlScalarStyle.DoubleQuoted }, ..] ? "\"" : "";
        return YamlEdits.AppendItem(contract.Yaml, list, [quote + topic + quote]);
    }
}
