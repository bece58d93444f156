using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>The index of one package, made of the outlines of all its modules. Names that a module imports by <c>*</c> are found when it is asked about.</summary>
public sealed class OutlineIndex : IApiIndex
{
    private readonly ApiPackage package;
    private readonly FrozenDictionary<string, ApiOutline> outlines;
    private readonly ConcurrentDictionary<string, ImmutableArray<ApiName>> completed = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, ApiOccurrence>> occurrences;

    /// <param name="outlines">By full module name. Packages without a file of their own are added.</param>
    public OutlineIndex(ApiPackage package, IEnumerable<KeyValuePair<string, ApiOutline>> outlines)
    {
        this.package = package;
        this.outlines = WithParents(outlines).ToFrozenDictionary(StringComparer.Ordinal);
        occurrences = new Lazy<ILookup<string, ApiOccurrence>>(FindAll);
        Packages = [package];
    }

    public ImmutableArray<ApiPackage> Packages { get; }

    /// <summary>How many modules it has.</summary>
    public int Count => outlines.Count;

    public bool Covers(string moduleName) => ApiIndexFormat.RelativeName(package.Name, moduleName) is not null;

    public bool HasModule(string moduleName) => outlines.ContainsKey(moduleName);

    public bool HasName(string moduleName, string name) =>
        outlines.ContainsKey(moduleName) && (Names(moduleName).Any(found => found.Name == name) || HasModule($"{moduleName}.{name}"));

    public string? ResolveSymbol(string name)
    {
        if (ApiPreference.PinnedModule(name) is { } pinned && HasName(pinned, name)) return pinned;
        return ApiPreference.Order(occurrences.Value[name]) is [var best, ..] ? best : null;
    }

    public IEnumerable<string> NamesOf(string moduleName) => outlines.ContainsKey(moduleName) ? Names(moduleName).Select(name => name.Name) : [];

    public IEnumerable<string> PartsOf(string packageName) => outlines.Keys
        .Where(module => module.LastIndexOf('.') == packageName.Length && module.StartsWith(packageName, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>All modules with their names, in ordinal order.</summary>
    public IEnumerable<ApiModule> Modules => outlines.Keys.Order(StringComparer.Ordinal).Select(module => new ApiModule(module, Names(module)));

    private ImmutableArray<ApiName> Names(string module)
    {
        var outline = outlines[module];
        return outline.StarImports.IsEmpty ? outline.Names : completed.GetOrAdd(module, _ => ApiNames.Of(outline, outlines.GetValueOrDefault));
    }

    private ILookup<string, ApiOccurrence> FindAll() => Modules
        .SelectMany(module => module.Names.Select(name => new ApiOccurrence(module.Name, name)))
        .ToLookup(occurrence => occurrence.Name.Name, StringComparer.Ordinal);

    private static Dictionary<string, ApiOutline> WithParents(IEnumerable<KeyValuePair<string, ApiOutline>> outlines)
    {
        var all = new Dictionary<string, ApiOutline>(outlines, StringComparer.Ordinal);
        foreach (var name in all.Keys.ToList())
        {
            for (var end = name.LastIndexOf('.'); end > 0; end = name.LastIndexOf('.', end - 1)) all.TryAdd(name[..end], ApiOutline.Empty);
        }
        return all;
    }
}
