using System.Collections.Immutable;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Rendering.Templating;
using Onex.Language.Yaml;

namespace Onex.Generation.Components;

/// <summary>
/// The external systems that nodes are generated for: the product's own components and, where a workspace is trusted, that workspace's. Immutable,
/// and passed to whoever reads prompts, writes contracts or renders them.
/// </summary>
public sealed class ComponentCatalog
{
    private const string Folder = "components/";
    private const string SpecFile = "/spec.yaml";
    private const string GenericName = "generic";

    private static readonly Lazy<ComponentCatalog> OfProduct = new(() => new ComponentCatalog(ReadOwn(), new HandlebarsTemplateEngine(TemplateStore.Read)));

    private readonly Lazy<ExternalSystems> systems;

    private ComponentCatalog(ImmutableArray<Component> all, ITemplateEngine templates)
    {
        All = all;
        Templates = templates;
        Generic = all.Single(component => component.Name == GenericName);
        systems = new(() => new ExternalSystems(all));
    }

    /// <summary>The product's own components.</summary>
    public static ComponentCatalog Bundled => OfProduct.Value;

    /// <summary>In the ordinal order of their names.</summary>
    internal ImmutableArray<Component> All { get; }

    /// <summary>What is used for a system that has no component.</summary>
    internal Component Generic { get; }

    /// <summary>The systems that a prompt can name, with those that have no component.</summary>
    internal ExternalSystems Systems => systems.Value;

    /// <summary>Fills the templates of the product and of all components.</summary>
    internal ITemplateEngine Templates { get; }

    /// <summary>The component of a system; null for one that the product does not know.</summary>
    internal Component? Find(string system) =>
        All.FirstOrDefault(component => component.Systems.Contains(system, StringComparer.OrdinalIgnoreCase));

    private static ImmutableArray<Component> ReadOwn() =>
    [
        .. TemplateStore.Paths
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(SpecFile, StringComparison.Ordinal))
            .Select(path => ReadOwn(path[Folder.Length..^SpecFile.Length])),
    ];

    private static Component ReadOwn(string name)
    {
        var document = YamlReader.Read(TemplateStore.Read(Folder + name + SpecFile)!);
        return document.Root is YamlMapping root && document.Diagnostics.IsEmpty
            ? ComponentReader.Read(name, root)
            : throw new TemplateException($"The spec of component {name} is malformed: {document.Diagnostics.FirstOrDefault()?.Message}");
    }
}
