using System.Collections.Immutable;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Components;

/// <summary>All components of <c>templates/components</c>.</summary>
internal static class ComponentCatalog
{
    private const string Folder = "components/";
    private const string SpecFile = "/spec.yaml";

    private static readonly Lazy<ImmutableArray<Component>> Loaded = new(Load);

    public static ImmutableArray<Component> All => Loaded.Value;

    /// <summary>What is used for a system that has no component.</summary>
    public static Component Generic { get; } = ReadFolder("generic");

    /// <summary>The component of a system; null for one that the product does not know.</summary>
    public static Component? Find(string system) =>
        All.FirstOrDefault(component => component.Systems.Contains(system, StringComparer.OrdinalIgnoreCase));

    private static ImmutableArray<Component> Load() =>
    [
        .. TemplateStore.Paths
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(SpecFile, StringComparison.Ordinal))
            .Select(path => ReadFolder(path[Folder.Length..^SpecFile.Length])),
    ];

    private static Component ReadFolder(string name)
    {
        var document = YamlReader.Read(TemplateStore.Read(Folder + name + SpecFile) ?? throw new TemplateException($"There is no component {name}."));
        if (document.Root is not YamlMapping root || !document.Diagnostics.IsEmpty)
            throw new TemplateException($"The spec of component {name} is malformed: {document.Diagnostics.FirstOrDefault()?.Message}");
        var spec = new FieldReader(root);
        return new Component(
            name,
            spec.Texts("systems"),
            spec.Text("transport"),
            spec.Text("protocol"),
            spec.Text("connection"),
            spec.Text("connection_description"),
            spec.Text("library"),
            spec.Has("files"),
            [.. spec.Mappings("kinds").Select(kind => new OperationKind(kind.Text("name"), kind.Text("description"), kind.Texts("verbs")))],
            [.. spec.Mapping("conditions") is { } conditions ? conditions.Keys.Select(key => KeyValuePair.Create(key, conditions.Texts(key))) : []],
            [.. spec.Mappings("files").Select(file => new ComponentFile(file.Text("template"), file.Text("path"), file.Texts("symbols"), file.Has("each")))],
            ReadImports(spec),
            [.. spec.Mappings("errors").Select(error => new ErrorType(error.Text("name"), error.Text("description"), error.Boolean("recoverable")))],
            spec.Mapping("record_types") is { } types ? types.Keys.ToImmutableDictionary(type => type, types.Text) : ImmutableDictionary<string, string>.Empty,
            ReadModels(spec.Mapping("models")));
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadImports(FieldReader spec) =>
    [
        .. spec.Texts("modules").Select(module => KeyValuePair.Create(module, IModuleLookup.Itself)),
        .. spec.Mapping("imports") is { } imports
            ? imports.Keys.SelectMany(module => imports.Texts(module).Select(name => KeyValuePair.Create(name, module)))
            : [],
    ];

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
