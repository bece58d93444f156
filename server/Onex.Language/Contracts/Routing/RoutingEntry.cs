using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Routing;

/// <summary>One entry of <c>handler_routing.handlers</c> as it is written.</summary>
/// <param name="Index">Its place in the list, from 0.</param>
public sealed record RoutingEntry(int Index, YamlMapping Mapping)
{
    /// <summary>The nested reference <c>handler: {name, module}</c>; null where it is left out or no mapping.</summary>
    public YamlMapping? Handler => Mapping["handler"] as YamlMapping;

    public string? HandlerName => Handler?.TextAt("name");

    public string? HandlerModule => Handler?.TextAt("module");

    /// <summary>What the entry answers to, without white space around it; null where no text is written.</summary>
    public string? Operation => Mapping.TextAt("operation") is { } operation && !string.IsNullOrWhiteSpace(operation) ? operation.Trim() : null;

    /// <summary>The reference to the payload's model; null where it is left out or no mapping.</summary>
    public YamlMapping? EventModel => Mapping["event_model"] as YamlMapping;

    /// <summary>As written, in any case: <c>event</c>, <c>command</c> or <c>intent</c>.</summary>
    public string? MessageCategory => Mapping.TextAt("message_category");

    /// <summary>The one subscribed topic that belongs to the entry, where it names one.</summary>
    public string? Topic => Mapping.TextAt("topic");

    public string? EventType => Mapping.TextAt("event_type");

    /// <summary>How to speak of the entry, e.g. <c>handlers[2]</c>.</summary>
    public string Label => $"handlers[{Index}]";
}
