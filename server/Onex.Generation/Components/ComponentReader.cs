using System.Collections.Immutable;
using Onex.Generation.Rendering.PythonImports;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Components;

/// <summary>Reads a component out of a spec that <see cref="Onex.Language.Components.ComponentSpecCheck"/> finds nothing in.</summary>
internal static class ComponentReader
{
    public static Component Read(string name, YamlMapping root)
    {
        var spec = new FieldReader(root);
        var systems = spec.Texts("systems");
        return new Component(
            name,
            systems,
            [.. spec.Mappings("words").Select(group => ReadWords(group, systems))],
            spec.Text("transport"),
            spec.Text("protocol"),
            spec.Text("spi_protocol"),
            spec.Text("connection"),
            spec.Text("connection_description"),
            [.. spec.Mappings("also_injected").Select(more => new ComponentInjection(more.Text("name"), more.Text("protocol"), more.Text("description"), more.Texts("kinds")))],
            spec.Mapping("driver") is { } driver ? new ComponentDriver(driver.Text("package"), driver.Text("version")) : null,
            spec.Has("files"),
            [.. spec.Mappings("kinds").Select(kind => new OperationKind(kind.Text("name"), kind.Text("description"), kind.Texts("verbs")))],
            [.. spec.Mapping("conditions") is { } conditions ? conditions.Keys.Select(key => KeyValuePair.Create(key, conditions.Texts(key))) : []],
            [.. spec.Mappings("files").Select(file => new ComponentFile(file.Text("template"), file.Text("path"), file.Texts("symbols"), file.Has("each")))],
            ReadImports(spec),
            [.. spec.Mappings("errors").Select(error => new ErrorType(error.Text("name"), error.Text("description"), error.Boolean("recoverable")))],
            spec.Mapping("record_types") is { } types ? types.Keys.ToImmutableDictionary(type => type, types.Text) : ImmutableDictionary<string, string>.Empty,
            ReadModels(spec.Mapping("models")),
            ReadOperating(spec),
            spec.Texts("examples"));
    }

    private static ComponentWords ReadWords(FieldReader group, ImmutableArray<string> systems) => new(
        group.Text("system") is { Length: > 0 } system ? system : systems[0],
        group.Text("kind"),
        group.Boolean("assumed"),
        group.Boolean("beside_sending"),
        group.Text("prefix"),
        group.Text("domain"),
        group.Texts("phrases"));

    private static ImmutableArray<KeyValuePair<string, string>> ReadImports(FieldReader spec) =>
    [
        .. spec.Texts("modules").Select(module => KeyValuePair.Create(module, IModuleLookup.Itself)),
        .. spec.Mapping("imports") is { } imports
            ? imports.Keys.SelectMany(module => imports.Texts(module).Select(name => KeyValuePair.Create(name, module)))
            : [],
    ];

    private static ComponentOperating ReadOperating(FieldReader spec) => new(
        [.. spec.Mappings("errors").Select(error => KeyValuePair.Create(error.Text("name"), error.Texts("driver_errors")))],
        [.. spec.Mappings("secrets").Select(secret => new ComponentSecret(secret.Text("name"), secret.Text("description")))],
        spec.Mapping("container") is { } container
            ? new ComponentContainer(
                container.Text("image"),
                ReadPorts(container),
                container.Texts("command"),
                ReadTexts(container.Mapping("environment")),
                ReadTexts(container.Mapping("secrets")),
                container.Texts("ready"))
            : null,
        spec.Mapping("health_check") is { } health
            ? new ComponentHealthCheck(health.Text("type"), health.Number("timeout_ms") ?? 0, health.Text("description"))
            : null,
        ResilienceReader.ReadRetries(spec.Mapping("retry")),
        ResilienceReader.ReadBreaker(spec.Mapping("circuit_breaker")) is { } breaker ? breaker with { Enabled = true } : null);

    private static ImmutableArray<int> ReadPorts(FieldReader container)
    {
        var ports = ImmutableArray.CreateBuilder<int>();
        foreach (var port in container.Scalars("ports"))
        {
            if (port.TryGetInteger(out var number)) ports.Add((int)number);
        }
        return ports.ToImmutable();
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadTexts(FieldReader? texts) =>
        texts is null ? [] : [.. texts.Keys.Select(key => KeyValuePair.Create(key, texts.Text(key)))];

    private static ImmutableArray<ComponentModel> ReadModels(FieldReader? models)
    {
        if (models is null) return [];
        return
        [
            .. DefinitionReader.Read(models).Select(model => new ComponentModel(
                model.Name,
                [.. model.Properties.Select(property => ReadProperty(property, models.Mapping(model.Name)!.Mapping("properties")!))])),
        ];
    }

    private static ComponentProperty ReadProperty(PropertyDefinition property, FieldReader properties)
    {
        var conditions = properties.Mapping(property.Name)!;
        return new ComponentProperty(property, conditions.Text("when"), conditions.Texts("kinds"));
    }
}
