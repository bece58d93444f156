using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Execution.Tests.Datasets;

/// <summary>The prompts that the components' specs show: a new component is tested by what stands in its folder.</summary>
internal static class ComponentExamples
{
    private static readonly string Folder = Repository.PathOf("templates", "components");

    public static IEnumerable<PromptCase> All =>
        from component in Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        from example in Of(component).Index()
        select new PromptCase($"{component}, example {example.Index + 1}", example.Item);

    public static ImmutableArray<string> Of(string component)
    {
        var spec = YamlReader.Read(File.ReadAllText(Path.Combine(Folder, component, "spec.yaml")));
        return spec.Root is YamlMapping root ? new FieldReader(root).Texts("examples") : [];
    }
}
