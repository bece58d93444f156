using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>Several indexes as one: for each package the first index that covers it speaks, alone.</summary>
public sealed class LayeredApiIndex : IApiIndex
{
    private readonly ImmutableArray<IApiIndex> layers;

    /// <param name="layers">The strongest first, e.g. installed packages before the bundled facts.</param>
    public LayeredApiIndex(params IEnumerable<IApiIndex> layers)
    {
        this.layers = [.. layers];
        Packages =
        [
            .. this.layers.SelectMany(layer => layer.Packages)
                .DistinctBy(package => package.Name)
                .OrderBy(package => package.Name, StringComparer.Ordinal),
        ];
    }

    public ImmutableArray<ApiPackage> Packages { get; }

    public PythonTarget? Python { get; init; }

    public bool Covers(string moduleName) => Speaker(moduleName) is not null;

    public bool HasModule(string moduleName) => Speaker(moduleName)?.HasModule(moduleName) ?? false;

    public bool HasName(string moduleName, string name) => Speaker(moduleName)?.HasName(moduleName, name) ?? false;

    public IEnumerable<string> NamesOf(string moduleName) => Speaker(moduleName)?.NamesOf(moduleName) ?? [];

    public IEnumerable<string> PartsOf(string packageName) => Speaker(packageName)?.PartsOf(packageName) ?? [];

    public string? ResolveSymbol(string name)
    {
        // A pinned symbol is looked for in its own package only: another may have something else of that name.
        if (ApiPreference.PinnedModule(name) is { } pinned) return Speaker(pinned)?.ResolveSymbol(name);
        foreach (var layer in layers)
        {
            if (layer.ResolveSymbol(name) is { } module && Speaker(module) == layer) return module;
        }
        return null;
    }

    private IApiIndex? Speaker(string module) => layers.FirstOrDefault(layer => layer.Covers(module));
}
