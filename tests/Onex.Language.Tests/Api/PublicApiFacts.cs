using System.Text.Json;
using Onex.Language.Api;

namespace Onex.Language.Tests.Api;

/// <summary>The public API facts in <c>../shared/onex/api</c>, of which the bundled indexes are made.</summary>
internal static class PublicApiFacts
{
    private static readonly (string Key, ApiNameKind Kind)[] Definitions =
    [
        ("classes", ApiNameKind.Class),
        ("functions", ApiNameKind.Function),
        ("names", ApiNameKind.Variable),
        ("reexports", ApiNameKind.Reexport),
    ];

    public static IEnumerable<ApiModule> Read(string package, string version)
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Repository.SharedPathOf("onex", "api", $"{package}-{version}.json")));
        var modules = new Dictionary<string, Dictionary<string, ApiName>>();
        foreach (var module in facts.RootElement.GetProperty("modules").EnumerateObject())
        {
            modules[module.Name] = ReadNames(module.Value);
        }
        foreach (var module in facts.RootElement.GetProperty("modules").EnumerateObject())
        {
            AddWhatReexportsImply(module.Value, package, modules);
        }
        foreach (var module in modules.Keys.ToList()) AddParents(module, modules);
        return modules.Select(module => new ApiModule(module.Key, [.. module.Value.Values]));
    }

    private static Dictionary<string, ApiName> ReadNames(JsonElement module)
    {
        var exported = module.TryGetProperty("all", out var all) ? all.EnumerateArray().Select(n => n.GetString()!).ToHashSet() : [];
        var names = new Dictionary<string, ApiName>();
        foreach (var (key, kind) in Definitions)
        {
            if (!module.TryGetProperty(key, out var items)) continue;
            var found = items.ValueKind == JsonValueKind.Array
                ? items.EnumerateArray().Select(n => n.GetString()!)
                : items.EnumerateObject().Select(n => n.Name);
            foreach (var name in found) names.TryAdd(name, new ApiName(name, kind, exported.Contains(name)));
        }
        foreach (var name in exported) names.TryAdd(name, new ApiName(name, ApiNameKind.Declared, true));
        return names;
    }

    /// <summary>
    /// The facts leave out modules whose syntax is newer than the Python that collected them (<c>class NodeCompute[T]</c>).
    /// That a package re-exports a name from such a module shows that it is there.
    /// </summary>
    private static void AddWhatReexportsImply(JsonElement module, string package, Dictionary<string, Dictionary<string, ApiName>> modules)
    {
        if (!module.TryGetProperty("reexports", out var reexports)) return;
        foreach (var reexport in reexports.EnumerateObject())
        {
            var target = reexport.Value.GetString()!;
            var split = target.LastIndexOf('.');
            if (!target.StartsWith(package + ".", StringComparison.Ordinal) || modules.ContainsKey(target)) continue;
            if (modules.ContainsKey(target[..split])) continue;
            modules[target[..split]] = new() { [target[(split + 1)..]] = new ApiName(target[(split + 1)..], ApiNameKind.Declared, false) };
        }
    }

    private static void AddParents(string module, Dictionary<string, Dictionary<string, ApiName>> modules)
    {
        for (var end = module.LastIndexOf('.'); end > 0; end = module.LastIndexOf('.', end - 1))
            modules.TryAdd(module[..end], []);
    }
}
