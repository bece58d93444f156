using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects of topics, events, runtime profiles, described operations; and secrets.</summary>
internal static class TopicMutations
{
    private const string Published = "event_bus.publish_topics[0]";

    public static ImmutableArray<Mutation> All { get; } =
    [
        new("topic-in-snake-case", "TOPIC-001", s => ReplacePublished(s, "onex.evt.orders.order_placed.v1")),
        new("topic-in-capitals", "TOPIC-001", s => ReplacePublished(s, "onex.evt.Orders.OrderPlaced.v1")),
        new("topic-with-environment", "TOPIC-001", s => ReplacePublished(s, "prod.onex.evt.orders.order-placed.v1")),
        new("topic-with-placeholder", "TOPIC-001", s => ReplacePublished(s, "\"{env}.onex.evt.orders.order-placed.v1\"")),
        new("topic-without-version", "TOPIC-001", s => ReplacePublished(s, "onex.evt.orders.order-placed")),
        new("topic-of-no-kind", "TOPIC-001", s => ReplacePublished(s, "onex.msg.orders.order-placed.v1")),
        new("topic-version-zero", "TOPIC-001", s => ReplacePublished(s, "onex.evt.orders.order-placed.v0")),
        new("topic-of-another-system", "TOPIC-001", s => ReplacePublished(s, "acme.evt.orders.order-placed.v1")),
        new("dead-letter-topic-in-snake-case", "TOPIC-002", s => s.Replace("event_bus.dlq_topics[0]", "onex.dlq.orders.not_read.v1")),
        new("produced-topic-in-snake-case", "TOPIC-002", s => s.Replace("topics.produces[0].topic", "onex.evt.orders.order_placed.v1")),
        new("terminal-event-without-version", "TOPIC-002", s => s.Replace("terminal_event", "onex.evt.orders.order-placed")),
        new("topic-twice", "TOPIC-003", s => Insert(s, "event_bus.publish_topics", s.Find(Published))),
        new("topic-echoed", "TOPIC-004", s => s.Contract.Topics.Published.Intersect(s.Contract.Topics.Subscribed).Any() ? null : Insert(s, "event_bus.publish_topics", s.Find("event_bus.subscribe_topics[0]"))),
        new("topics-are-a-text", "TOPIC-005", s => IsPlain(s) ? s.Replace("event_bus.publish_topics", "onex.evt.orders.order-placed.v1") : null),
        new("topic-is-a-number", "TOPIC-005", s => IsPlain(s) ? s.Replace(Published, "7") : null),
        new("topic-is-a-map", "TOPIC-005", s => IsPlain(s) ? s.Replace(Published, "{topic: onex.evt.orders.order-placed.v1}") : null),
        new("event-without-type", "EVENT-001", s => s.Find("published_events[0]") is YamlMapping { Entries: [{ Name: "topic" }, ..] } ? s.Remove("published_events[0].event_type", Expected.Key("published_events[0].topic")) : null),
        new("event-type-empty", "EVENT-001", s => s.Replace("published_events[0].event_type", "\"\"")),
        new("published-event-of-no-topic", "EVENT-002", s => s.Find("published_events[0].message_category") is null ? s.Replace("published_events[0].topic", "onex.evt.nobody.ever-said.v1") : null),
        new("published-topic-mistyped", "EVENT-002", s => s.Find("published_events[0].topic").AsText() is { } topic ? s.Replace("published_events[0].topic", topic[..^1] + "9") : null),
        new("consumed-topic-mistyped", "EVENT-003", s => s.Find("consumed_events[0].topic").AsText() is { } topic ? s.Replace("consumed_events[0].topic", topic[..^1] + "9") : null),
        new("event-with-two-topics", "EVENT-004", s => s.Find("published_events[0].event_type").AsText() is { } type && s.Find("published_events[1].event_type") is { } second
            && s.FindEntry("published_events[1].topic") is not null
            ? ReplaceElsewhere(s, second.ContentSpan, type, "published_events[1].topic")
            : null),
        new("topic-with-two-events", "EVENT-005", s => s.Find("published_events[0].topic").AsText() is { } topic && s.Find("published_events[0].message_category").AsText() == s.Find("published_events[1].message_category").AsText()
            ? s.Replace("published_events[1].topic", topic)
            : null),
        new("switch-is-a-text", "EVENT-006", s => s.Find("event_bus.plugin_managed") is null ? s.InsertAfter("event_bus.subscribe_topics", "plugin_managed: ⟦\"true\"⟧") : null),
        new("tenants-without-topics", "EVENT-007", s => s.InsertAfter("event_bus.subscribe_topics", "tenant_scoped_ingress: ⟦true⟧")),
        new("profiles-missing", "PROFILE-001", s => TakesCommands(s) ? s.Remove("runtime_profiles", Expected.Key("event_bus")) : null),
        new("profile-mistyped", "PROFILE-002", s => s.Replace("runtime_profiles[0]", "efects")),
        new("profile-of-nobody", "PROFILE-002", s => s.Replace("runtime_profiles[0]", "moonlight")),
        new("profile-takes-no-messages", "PROFILE-003", s => s.Find("node_type").AsText() is "EFFECT_GENERIC" or "REDUCER_GENERIC" && s.Find("runtime_profiles[0]") is { } profile && s.Contract.Topics.Subscribed.Length > 0
            ? ReplaceElsewhere(s, profile.ContentSpan, "canary", null)
            : null),
        new("profiles-are-a-number", "PROFILE-004", s => s.Find("runtime_profiles") is null && !TakesCommands(s) ? s.InsertAfter("node_type", "runtime_profiles: ⟦7⟧") : null),
        new("profile-is-blank", "PROFILE-004", s => s.Find("runtime_profiles") is null && !TakesCommands(s) ? s.InsertAfter("node_type", "runtime_profiles: [main, ⟦' '⟧]") : null),
        new("operation-described-without-name", "IO-001", s => IsRouted(s, "io_operations[0].operation") || s.Find("io_operations[0]") is not YamlMapping { Entries: [{ Name: "operation" }, ..] }
            ? null
            : s.Rename("io_operations[0].operation", "note")),
        new("operation-described-twice", "IO-002", s => !IsRouted(s, "io_operations[1].operation") && s.Find("io_operations[0].operation").AsText() is { } operation ? s.Replace("io_operations[1].operation", operation) : null),
        new("operation-mistyped", "IO-003", s => IsRouted(s, "handler_routing.handlers[0].operation") && s.Contract.Root?["io_operations"] is YamlSequence
            ? s.Replace("handler_routing.handlers[0].operation", s.Find("handler_routing.handlers[0].operation").AsText() + "x")
            : null),
        new("operations-empty", "IO-004", s => s.Replace("io_operations", "[]")),
        new("secret-url", "SECRET-001", s => s.Replace("description", "\"Writes to postgresql://orders:h7Tq2vLp@db:5432/orders\"")),
        new("secret-key", "SECRET-001", s => s.Replace("description", "\"Signs with AKIAQ7ZXWVUT3SRQP012\"")),
        new("secret-token", "SECRET-001", s => s.Replace("metadata.author", "ghp_0123456789abcdefghijABCDEFGHIJ456789")),
    ];

    /// <summary>Nothing else in the contract speaks of its first published topic.</summary>
    private static bool IsPlain(MutationSite site) =>
        site.Find(Published).AsText() is { } topic && site.Contract.Topics.Uses.Count(u => u.Topic == topic) == 1 && site.Find("published_events") is null
        && (site.Contract.Routing?.Entries.All(e => e.Mapping["output_events"] is null) ?? true);

    private static Mutant? ReplacePublished(MutationSite site, string topic) => IsPlain(site) ? site.Replace(Published, topic) : null;

    private static bool TakesCommands(MutationSite site) => site.Contract.Topics.Subscribed.Any(t => t.StartsWith("onex.cmd.", StringComparison.Ordinal));

    private static bool IsRouted(MutationSite site, string path) =>
        site.Find(path).AsText() is { } operation && (site.Contract.Routing?.Entries.Any(e => e.Operation == operation) ?? false)
        && ((site.Contract.Root?["io_operations"] as YamlSequence)?.Items.Any(i => (i as YamlMapping)?.TextAt("operation") == operation) ?? false);

    /// <summary>Puts a topic in front of a list's others; it is expected, or its double behind it.</summary>
    private static Mutant? Insert(MutationSite site, string list, YamlNode? topic)
    {
        if (topic.AsText() is not { } name || site.Find(list) is not YamlSequence { IsFlow: false, Items.IsEmpty: false } topics) return null;
        var last = topics.Items[^1].Span.End;
        var dash = new string(' ', site.Contract.Text.GetPosition(topics.ContentSpan.Start).Character) + "- ";
        return site.Put(new TextSpan(last, 0), $"\n{dash}⟦{name}⟧");
    }

    /// <summary>Puts a text somewhere and expects the diagnostic at another place: a value, or the key <c>runtime_profiles</c>.</summary>
    private static Mutant? ReplaceElsewhere(MutationSite site, TextSpan span, string text, string? expected)
    {
        var mutated = site.Contract.Text.Apply([new TextEdit(span, text)]).Content;
        var contract = new ContractDocument(mutated);
        var place = expected is null ? Expected.Key("runtime_profiles")(contract) : Expected.Value(expected)(contract);
        return place is { } found ? new Mutant(mutated, found) : null;
    }
}
