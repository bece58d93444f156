using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Onex.Language.Api;
using Onex.Language.Text;

namespace Onex.Generation.Components;

/// <summary>Tells what is known of the systems, for people and programs.</summary>
public static class ComponentDescription
{
    /// <summary>All systems that have a component, in the ordinal order of the components' names.</summary>
    public static ImmutableArray<ComponentSummary> List(ComponentCatalog components) =>
    [
        .. from component in components.All
           where !component.Systems.IsEmpty
           select new ComponentSummary(component.Name, component.Systems, component.HasOwnTemplates, [.. component.Kinds.Select(kind => kind.Name)]),
    ];

    /// <summary>The name of a component or system that a mistyped one was most likely meant to be.</summary>
    public static string? FindNearest(string name, ComponentCatalog components) =>
        NearestName.Find(name, components.All.Where(component => !component.Systems.IsEmpty).SelectMany(component => component.Systems.Prepend(component.Name)).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Everything about one component, as <c>docs/schemas/components.schema.json</c> describes it; null where there is none.</summary>
    /// <param name="name">A component's name or one of its systems.</param>
    public static JsonObject? Of(string name, ComponentCatalog components)
    {
        var component = components.All.FirstOrDefault(one => one.Name == name && !one.Systems.IsEmpty) ?? components.Find(name);
        return component is null ? null : Of(component);
    }

    private static JsonObject Of(Component component) => new()
    {
        ["name"] = component.Name,
        ["systems"] = Texts(component.Systems),
        ["words"] = new JsonArray([.. component.Words.Select(Of)]),
        ["transport"] = Text(component.Transport),
        ["injected"] = new JsonObject
        {
            ["protocol"] = component.Protocol,
            ["module"] = ModuleOf(component),
            ["parameter"] = component.Connection,
            ["description"] = Text(component.ConnectionDescription),
        },
        ["spi_protocol"] = Text(component.SpiProtocol),
        ["driver"] = component.Driver is { } driver ? new JsonObject { ["package"] = driver.Package, ["version"] = driver.Version } : null,
        ["has_handler"] = component.HasOwnTemplates,
        ["configuration"] = ComponentSchemas.OfConfiguration(component),
        ["operations"] = new JsonArray([.. component.Kinds.Select(kind => new JsonObject
        {
            ["name"] = kind.Name,
            ["description"] = kind.Description,
            ["verbs"] = Texts(kind.Verbs),
            ["request"] = component.HasOwnTemplates ? ComponentSchemas.OfRequest(component, kind.Name) : null,
            ["response"] = component.HasOwnTemplates ? ComponentSchemas.OfResponse(component, kind.Name) : null,
        })]),
        ["errors"] = new JsonArray([.. component.Errors.Select(error => new JsonObject
        {
            ["name"] = error.Name,
            ["module"] = BundledApiIndex.Instance.ResolveSymbol(error.Name),
            ["description"] = error.Description,
            ["recoverable"] = error.Recoverable,
            ["driver_errors"] = Texts(component.Operating.DriverErrors.Where(said => said.Key == error.Name).SelectMany(said => said.Value)),
        })]),
        ["retry"] = component.Operating.Retry is { } retry
            ? new JsonObject
            {
                ["max_retries"] = retry.MaxRetries,
                ["initial_delay_ms"] = retry.InitialDelayMs,
                ["max_delay_ms"] = retry.MaxDelayMs,
                ["exponential_base"] = long.Parse(retry.ExponentialBase.Text, CultureInfo.InvariantCulture),
            }
            : null,
        ["circuit_breaker"] = component.Operating.CircuitBreaker is { } breaker
            ? new JsonObject
            {
                ["failure_threshold"] = breaker.FailureThreshold,
                ["reset_timeout_ms"] = breaker.ResetTimeoutMs,
                ["half_open_max_requests"] = breaker.HalfOpenMaxRequests,
            }
            : null,
        ["health_check"] = component.Operating.HealthCheck is { } health
            ? new JsonObject { ["type"] = health.Type, ["timeout_ms"] = health.TimeoutMs, ["description"] = health.Description }
            : null,
        ["secrets"] = new JsonArray([.. component.Operating.Secrets.Select(secret => new JsonObject { ["name"] = secret.Name, ["description"] = secret.Description })]),
        ["container"] = component.Operating.Container is { } container ? Of(container) : null,
        ["examples"] = Texts(component.Examples),
    };

    private static JsonObject Of(ComponentWords group) => new()
    {
        ["system"] = group.System,
        ["kind"] = group.Kind,
        ["assumed"] = group.IsAssumed,
        ["beside_sending"] = group.BesideSending,
        ["prefix"] = Text(group.Prefix),
        ["domain"] = group.Domain,
        ["phrases"] = Texts(group.Phrases),
    };

    private static JsonObject Of(ComponentContainer container) => new()
    {
        ["image"] = container.Image,
        ["ports"] = new JsonArray([.. container.Ports.Select(port => (JsonNode)port)]),
        ["command"] = Texts(container.Command),
        ["environment"] = Pairs(container.Environment),
        ["secrets"] = Pairs(container.Secrets),
        ["ready"] = Texts(container.Ready),
    };

    /// <summary>The ONEX module that the protocol comes from; null where the package brings its own.</summary>
    private static string? ModuleOf(Component component) =>
        component.Brings(component.Protocol) ? null : BundledApiIndex.Instance.ResolveSymbol(component.Protocol);

    private static JsonNode? Text(string text) => text.Length == 0 ? null : text;

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static JsonObject Pairs(ImmutableArray<KeyValuePair<string, string>> pairs) => new(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
}
