using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>Says what is wrong with a component's folder, before its examples are tried and with them.</summary>
public static class ComponentCheck
{
    /// <summary>Everything: the spec, the files, the templates and, where nothing is wrong with those, what comes of the examples.</summary>
    /// <param name="beside">The components that it will stand beside. One with the same name and spec is this one.</param>
    public static ImmutableArray<ComponentFinding> Run(ComponentFolder folder, ComponentCatalog beside)
    {
        var others = beside.Without(folder);
        var (component, findings) = ComponentFolderCheck.Run(folder, others);
        return component is null ? findings : ComponentExamples.Check(folder, component, others.With(folder, component));
    }
}
