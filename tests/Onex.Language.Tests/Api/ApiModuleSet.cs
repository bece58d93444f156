using Onex.Language.Api;

namespace Onex.Language.Tests.Api;

/// <summary>Modules with their names, collected from several sources; the first that tells of a name is believed.</summary>
internal sealed class ApiModuleSet
{
    private readonly SortedDictionary<string, SortedDictionary<string, ApiName>> modules = new(StringComparer.Ordinal);

    public IEnumerable<ApiModule> Modules => modules.Select(module => new ApiModule(module.Key, [.. module.Value.Values]));

    /// <summary>Adds a module and, since a part can only be in a whole, the packages that it lies in.</summary>
    public void Add(string module, IEnumerable<ApiName> names)
    {
        for (var end = module.LastIndexOf('.'); end > 0; end = module.LastIndexOf('.', end - 1)) NamesOf(module[..end]);
        foreach (var name in names) NamesOf(module).TryAdd(name.Name, name);
    }

    public void AddRange(IEnumerable<ApiModule> more)
    {
        foreach (var module in more) Add(module.Name, module.Names);
    }

    /// <summary>What is not in this set: whole modules, and names of modules that are.</summary>
    public IEnumerable<ApiModule> Missing(IEnumerable<ApiModule> others) => others
        .Select(module => (Known: modules.GetValueOrDefault(module.Name), Module: module))
        .Where(pair => pair.Known is null || pair.Module.Names.Any(name => !pair.Known.ContainsKey(name.Name)))
        .Select(pair => pair.Module with { Names = [.. pair.Module.Names.Where(name => pair.Known?.ContainsKey(name.Name) != true)] });

    private SortedDictionary<string, ApiName> NamesOf(string module)
    {
        if (!modules.TryGetValue(module, out var names)) modules[module] = names = new(StringComparer.Ordinal);
        return names;
    }
}
