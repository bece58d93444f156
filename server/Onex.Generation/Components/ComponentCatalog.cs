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

    private static readonly Lazy<ComponentCatalog> OfProduct = new(() => new ComponentCatalog(ReadOwn(), ImmutableDictionary<string, string>.Empty));

    /// <summary>The templates of components that are not the product's, by their paths below <c>templates/</c>.</summary>
    private readonly ImmutableDictionary<string, string> added;

    private readonly Lazy<ExternalSystems> systems;

    private ComponentCatalog(ImmutableArray<Component> all, ImmutableDictionary<string, string> added)
    {
        All = all;
        this.added = added;
        Templates = new HandlebarsTemplateEngine(path => added.GetValueOrDefault(path) ?? TemplateStore.Read(path));
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

    /// <summary>These components and a workspace's own. One with something wrong is left out, and what is wrong is said.</summary>
    public (ComponentCatalog Components, ImmutableArray<ComponentFinding> Findings) With(IEnumerable<ComponentFolder> folders)
    {
        var components = this;
        var findings = ImmutableArray.CreateBuilder<ComponentFinding>();
        foreach (var folder in folders)
        {
            var (component, faults) = ComponentFolderCheck.Run(folder, components);
            findings.AddRange(faults);
            if (component is not null) components = components.With(folder, component);
        }
        return (components, findings.ToImmutable());
    }

    /// <summary>These components and one whose folder nothing is wrong with.</summary>
    internal ComponentCatalog With(ComponentFolder folder, Component component) => new(
        [.. All.Add(component).OrderBy(one => one.Name, StringComparer.Ordinal)],
        added.SetItems(folder.Files
            .Where(file => file.Key.EndsWith(ComponentFolder.TemplateExtension, StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create($"{Folder}{folder.Name}/{file.Key}", file.Value.Content.ReplaceLineEndings("\n")))));

    /// <summary>These components but for the one that a folder of the product holds.</summary>
    internal ComponentCatalog Without(ComponentFolder folder) =>
        folder.Name != GenericName && folder.Files.TryGetValue(ComponentFolder.SpecFile, out var spec)
        && TemplateStore.Read(Folder + folder.Name + SpecFile) == spec.Content.ReplaceLineEndings("\n")
            ? new ComponentCatalog(All.RemoveAll(component => component.Name == folder.Name), added)
            : this;

    /// <summary>Whether the product has a template that components may share, e.g. <c>http/urls.py</c>.</summary>
    internal static bool SharesTemplate(string template) =>
        TemplateStore.Read($"{Folder}{template}{ComponentFolder.TemplateExtension}") is not null;

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
