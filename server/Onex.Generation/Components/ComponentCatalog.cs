using System.Collections.Immutable;
using Onex.Generation.Rendering.Templating;
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
        return document.Root is YamlMapping root && document.Diagnostics.IsEmpty
            ? ComponentReader.Read(name, root)
            : throw new TemplateException($"The spec of component {name} is malformed: {document.Diagnostics.FirstOrDefault()?.Message}");
    }
}
