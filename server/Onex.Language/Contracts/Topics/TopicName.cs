using System.Buffers;

namespace Onex.Language.Contracts.Topics;

/// <summary>
/// The naming of topics, <c>onex.KIND.PRODUCER.EVENT.vN</c>, as omnibase_core's check of topic suffixes has it.
/// </summary>
public static class TopicName
{
    private const string Prefix = "onex";
    private const int Parts = 5;
    private static readonly string[] Kinds = ["cmd", "evt", "dlq", "intent", "snapshot"];
    private static readonly string[] Environments = ["dev", "staging", "prod", "test", "local"];
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create("\n\r\t\0\v\f");

    /// <summary>What is wrong with a name, as a sentence for a person; null for a sound one.</summary>
    public static string? FaultOf(string topic)
    {
        if (topic.AsSpan().ContainsAny(ControlCharacters)) return "A topic has no tabs or line breaks in it.";
        var name = topic.Trim();
        if (name.Length == 0) return "A topic has a name.";
        if (name.Any(char.IsUpper)) return "A topic is written in small letters.";
        var parts = name.Split('.');
        if (Environments.Contains(parts[0])) return $"A topic is written without its environment '{parts[0]}.'.";
        if (parts.Length != Parts) return $"A topic has five parts, onex.KIND.PRODUCER.EVENT.vN, not {parts.Length}.";
        if (parts[0] != Prefix) return $"A topic begins with 'onex.', not '{parts[0]}.'.";
        if (!Kinds.Contains(parts[1])) return $"'{parts[1]}' is no kind of topic. It is one of {string.Join(", ", Kinds)}.";
        if (!IsKebab(parts[2])) return $"The producer '{parts[2]}' must be kebab-case.";
        if (!IsKebab(parts[3])) return $"The event '{parts[3]}' must be kebab-case.";
        return IsVersion(parts[4]) ? null : $"The version '{parts[4]}' must be v1, v2 and so on.";
    }

    /// <summary>The sound name that is meant; null where that cannot be told.</summary>
    public static string? Mend(string topic)
    {
        var parts = topic.Trim().ToLowerInvariant().Split('.').ToList();
        if (Environments.Contains(parts[0]) && parts.Count > 1) parts.RemoveAt(0);
        if (parts.Count == Parts - 1 && parts[0] == Prefix && !IsVersion(parts[^1])) parts.Add("v1");
        if (parts.Count != Parts) return null;
        parts[1] = parts[1] switch
        {
            "command" or "commands" or "cmds" => "cmd",
            "event" or "events" or "evts" => "evt",
            "intents" => "intent",
            "snapshots" => "snapshot",
            var kind => kind,
        };
        parts[2] = Kebab(parts[2]);
        parts[3] = Kebab(parts[3]);
        if (parts[4].Length > 0 && parts[4].All(char.IsAsciiDigit)) parts[4] = "v" + parts[4];
        var name = string.Join('.', parts);
        return name != topic && FaultOf(name) is null ? name : null;
    }

    /// <summary>What kind of messages travel there: <c>command</c>, <c>event</c> or <c>intent</c>, as the auto-wiring derives it; null for other names.</summary>
    public static string? CategoryOf(string topic)
    {
        var parts = topic.Split('.');
        if (parts.Length < 2) return null;
        return parts[1] switch
        {
            "cmd" => "command",
            "evt" => "event",
            "intent" => "intent",
            _ => null,
        };
    }

    /// <summary>The type of event that a topic carries, its producer and event: <c>orders.order-placed</c>; null for other names.</summary>
    public static string? EventTypeOf(string topic)
    {
        var parts = topic.Split('.');
        return parts.Length >= Parts && parts[0] == Prefix ? $"{parts[2]}.{parts[3]}" : null;
    }

    private static string Kebab(string part) =>
        string.Join('-', part.Split('_', '-', ' ').Where(word => word.Length > 0));

    /// <summary>Words of small letters and digits, joined by single hyphens; the first character is a letter.</summary>
    private static bool IsKebab(string part) =>
        part.Length > 0 && char.IsAsciiLetterLower(part[0])
        && part.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));

    private static bool IsVersion(string part) =>
        part.Length > 1 && part[0] == 'v' && part.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 && part.AsSpan(1).IndexOfAnyExcept('0') >= 0;
}
