using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects of the routing section and of message categories.</summary>
internal static class RoutingMutations
{
    private const string Entry = "handler_routing.handlers[0]";

    public static ImmutableArray<Mutation> All { get; } =
    [
        new("routing-is-a-list", "ROUTING-001", s => s.Replace("handler_routing", "[HandlerOrder]")),
        new("handlers-are-a-map", "ROUTING-001", s => s.Replace("handler_routing.handlers", "handler: {name: HandlerOrder, module: acme.handlers.handler_order}")),
        new("handler-is-flat", "ROUTING-002", s => s.FindEntry($"{Entry}.handler") is { Value: YamlMapping handler } entry
            ? s.Put(TextSpan.FromBounds(entry.Key.Span.Start, handler.Span.End), $"⟦handler_class⟧: HandlerOrder\n{Indent(s, entry)}handler_module: acme.handlers.handler_order")
            : null),
        new("handler-is-dotted", "ROUTING-002", s => s.Replace($"{Entry}.handler", "acme.handlers.handler_order.HandlerOrder")),
        new("handler-is-missing", "ROUTING-002", s => s.Remove($"{Entry}.handler", FirstKeyOfEntry)),
        new("entry-is-a-name", "ROUTING-002", s => s.Replace(Entry, "HandlerOrder")),
        new("handler-without-module", "ROUTING-003", s => s.Remove($"{Entry}.handler.module", Expected.Key($"{Entry}.handler.name"))),
        new("handler-without-name", "ROUTING-003", s => s.Remove($"{Entry}.handler.name", Expected.Key($"{Entry}.handler.module"))),
        new("handler-module-empty", "ROUTING-003", s => s.Replace($"{Entry}.handler.module", "\"\"")),
        new("handler-name-is-a-number", "ROUTING-003", s => s.Replace($"{Entry}.handler.name", "7")),
        new("operation-missing", "ROUTING-004", s => IsByOperation(s) ? TakeOut(s, "operation") : null),
        new("operation-empty", "ROUTING-004", s => IsByOperation(s) ? s.Replace($"{Entry}.operation", "\" \"") : null),
        new("first-operation-missing", "ROUTING-005", s => s.Contract.Routing is { IsByPayloadType: true } ? TakeOut(s, "operation") : null),
        new("event-model-missing", "ROUTING-006", s => s.Contract.Routing is { IsByPayloadType: true } && s.Contract.Topics.Subscribed.Length < 2 && s.Find($"{Entry}.message_category") is null
            ? TakeOut(s, "event_model")
            : null),
        new("event-model-is-dotted", "ROUTING-007", s => s.Find($"{Entry}.event_type") is null ? null : s.Replace($"{Entry}.event_model", "acme.models.model_order.ModelOrder")),
        new("event-model-without-module", "ROUTING-007", s => s.Remove($"{Entry}.event_model.module", Expected.Key($"{Entry}.event_model.name"))),
        new("event-model-name-empty", "ROUTING-007", s => s.Replace($"{Entry}.event_model.name", "''")),
        new("strategy-mistyped", "ROUTING-009", s => IsByOperation(s) ? s.Replace("handler_routing.routing_strategy", "operation_mach") : null),
        new("strategy-is-another-word", "ROUTING-009", s => IsByOperation(s) ? s.Replace("handler_routing.routing_strategy", "by_moonlight") : null),
        new("routing-version-is-a-text", "ROUTING-010", s => s.InsertBefore("handler_routing.routing_strategy", "version: ⟦1.0.0⟧")),
        new("routing-version-without-patch", "ROUTING-010", s => s.InsertBefore("handler_routing.routing_strategy", "version: {⟦major⟧: 1, minor: 0}")),
        new("routing-version-is-no-number", "ROUTING-010", s => s.InsertBefore("handler_routing.routing_strategy", "version: {major: ⟦one⟧, minor: 0, patch: 0}")),
        new("operation-twice", "ROUTING-011", s => IsByOperation(s) && s.Find($"{Entry}.operation").AsText() is { } operation ? s.Replace("handler_routing.handlers[1].operation", $"\"{operation}\"") : null),
        new("entry-topic-not-subscribed", "ROUTING-012", s => HasFreeEntry(s) ? s.InsertAfter($"{Entry}.handler", "topic: ⟦onex.evt.nobody.ever-said.v1⟧") : null),
        new("entry-topic-mistyped", "ROUTING-012", s => s.Find($"{Entry}.topic").AsText() is { } topic ? s.Replace($"{Entry}.topic", $"{topic[..^1]}9") : null),
        new("event-type-of-no-topic", "ROUTING-013", s => HasFreeEntry(s) ? s.InsertAfter($"{Entry}.handler", "event_type: ⟦nobody.ever-said⟧") : null),
        new("event-type-mistyped", "ROUTING-013", s => s.Find($"{Entry}.event_type").AsText() is { } type ? s.Replace($"{Entry}.event_type", type + "x") : null),
        new("event-type-missing", "ROUTING-014", s => s.Contract.Routing is { Entries.Length: > 1 } && s.Find($"{Entry}.event_model") is not null && s.Contract.Topics.Subscribed.Length > 1
            ? s.Remove($"{Entry}.event_type", FirstKeyOfEntry)
            : null),
        new("emitted-into-nothing", "ROUTING-015", s => s.Contract.Topics.Published.IsEmpty && s.Find($"{Entry}.output_events") is null
            ? s.InsertAfter($"{Entry}.handler", "output_events: [⟦ModelNobodyTakes⟧]")
            : null),
        new("operation-is-a-number", "ROUTING-016", s => s.Find("io_operations") is null && IsByOperation(s) ? s.Replace($"{Entry}.operation", "404") : null),
        new("supported-operations-are-a-text", "ROUTING-017", s => s.Replace($"{Entry}.supported_operations", "order.place")),
        new("category-abbreviated", "CATEGORY-001", s => s.Replace($"{Entry}.message_category", "evt")),
        new("category-of-an-event-mistyped", "CATEGORY-001", s => s.Replace("consumed_events[0].message_category", "evnt")),
        new("command-without-model", "CATEGORY-002", s => s.Contract.Topics.Subscribed.IsEmpty && s.Contract.Routing?.Entries is [{ EventModel: null, MessageCategory: null }, ..] ? s.InsertAfter($"{Entry}.handler", "message_category: ⟦command⟧") : null),
        new("command-loses-its-model", "CATEGORY-002", s => s.Find($"{Entry}.message_category").AsText()?.ToLowerInvariant() == "command" && s.Find($"{Entry}.event_type") is not null
            ? s.Remove($"{Entry}.event_model", Expected.Value($"{Entry}.message_category"))
            : null),
        new("topics-of-two-categories", "CATEGORY-003", AddEventToCommands),
        new("category-of-another-topic", "CATEGORY-004", s => s.Find($"{Entry}.event_type") is null ? null : s.Find($"{Entry}.message_category").AsText() switch
        {
            "EVENT" or "COMMAND" => s.Replace($"{Entry}.message_category", "INTENT"),
            "event" or "command" => s.Replace($"{Entry}.message_category", "intent"),
            _ => null,
        }),
        new("category-in-two-cases", "CATEGORY-005", s => s.Find($"{Entry}.message_category").AsText() is { } first && s.Find("handler_routing.handlers[1].message_category").AsText() is { } second
            && IsUpper(first) == IsUpper(second)
            ? s.Replace("handler_routing.handlers[1].message_category", IsUpper(second) ? second.ToLowerInvariant() : second.ToUpperInvariant())
            : null) { Files = 1 },
        new("a-default-handler-without-its-class", "ROUTING-008", s => s.Find("handler_routing") is null ? s.Append("handler_routing:\n  routing_strategy: operation_match\n  default_handler: ⟦handler_order⟧") : null),
    ];

    private static bool IsByOperation(MutationSite site) => site.Contract.Routing?.Strategy == "operation_match";

    private static bool IsUpper(string category) => !category.Any(char.IsLower);

    /// <summary>The first entry says nothing about topics, models or categories.</summary>
    private static bool HasFreeEntry(MutationSite site) =>
        site.Find("event_bus") is YamlMapping && site.Contract.Routing?.Entries is [{ EventModel: null, Topic: null, EventType: null, MessageCategory: null, Handler: not null }, ..]
        && site.Contract.Topics.Uses.All(u => u.Direction != Language.Contracts.Topics.TopicDirection.Publishes || !site.Contract.Topics.Subscribed.Contains(u.Topic));

    private static TextSpan? FirstKeyOfEntry(ContractDocument contract) =>
        (contract.Routing?.Handlers?.Items[0] as YamlMapping)?.Entries[0].Key.ContentSpan;

    /// <summary>Where the key is the first of its entry, it gets another name: the dash before it stays.</summary>
    private static Mutant? TakeOut(MutationSite site, string key)
    {
        var isFirst = (site.Find(Entry) as YamlMapping)?.Entries[0].Name == key;
        return isFirst ? site.Rename($"{Entry}.{key}", "note") : site.Remove($"{Entry}.{key}", FirstKeyOfEntry);
    }

    private static string Indent(MutationSite site, YamlEntry entry) => new(' ', site.Contract.Text.GetPosition(entry.Key.Span.Start).Character);

    private static Mutant? AddEventToCommands(MutationSite site)
    {
        if (site.Contract.Routing is not { Entries: [{ Topic: null, EventType: null }] }) return null;
        if (site.Find("event_bus.subscribe_topics") is not YamlSequence { IsFlow: false } topics || topics.Items.Any(t => t.AsText()?.StartsWith("onex.cmd.", StringComparison.Ordinal) != true)) return null;
        if (site.Find("handler_routing.handlers[0].message_category") is not null) return null;
        var dash = new string(' ', site.Contract.Text.GetPosition(topics.ContentSpan.Start).Character) + "- ";
        var text = site.Contract.Text.Content.Insert(topics.Items[^1].Span.End, $"\n{dash}onex.evt.nobody.ever-said.v1");
        return FirstKeyOfEntry(new ContractDocument(text)) is { } span ? new Mutant(text, span) : null;
    }
}
