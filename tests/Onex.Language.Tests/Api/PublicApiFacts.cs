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

    public static ApiModuleSet Read(string package, string version)
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Repository.SharedPathOf("onex", "api", $"{package}-{version}.json")));
        var modules = new ApiModuleSet();
        foreach (var module in facts.RootElement.GetProperty("modules").EnumerateObject()) modules.Add(module.Name, ReadNames(module.Value));
        return modules;
    }

    private static Dictionary<string, ApiName>.ValueCollection ReadNames(JsonElement module)
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
        return names.Values;
    }
}
