using System.Collections.Immutable;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Routing;

/// <summary>The section <c>handler_routing</c> of a contract as it is written: which handler gets which message.</summary>
public sealed class RoutingSection
{
    private RoutingSection(YamlMapping mapping)
    {
        Mapping = mapping;
        Handlers = mapping["handlers"] as YamlSequence;
        Entries = Handlers is null ? [] : [.. EntriesOf(Handlers)];
    }

    public YamlMapping Mapping { get; }

    /// <summary>The text of <c>routing_strategy</c>, empty where there is none.</summary>
    public string Strategy => Mapping.TextAt("routing_strategy") ?? "";

    /// <summary>The list <c>handlers</c>; null where it is left out or no list.</summary>
    public YamlSequence? Handlers { get; }

    /// <summary>The items of <see cref="Handlers"/> that are mappings.</summary>
    public ImmutableArray<RoutingEntry> Entries { get; }

    /// <summary>Entries are chosen by the type of the payload, so that they need a model and no operation.</summary>
    public bool IsByPayloadType => Strategy == "payload_type_match";

    /// <returns>Null where the contract has no such section or where it is no mapping.</returns>
    internal static RoutingSection? Read(YamlMapping? root) =>
        root?["handler_routing"] is YamlMapping mapping ? new RoutingSection(mapping) : null;

    private static IEnumerable<RoutingEntry> EntriesOf(YamlSequence handlers) =>
        handlers.Items.Select((item, i) => item.Resolved is YamlMapping entry ? new RoutingEntry(i, entry) : null).OfType<RoutingEntry>();
}
