using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>The public names of modules with what they import by <c>*</c>, which may go in circles.</summary>
public static class ApiNames
{
    /// <param name="outlineOf">The outline of a module; null where there is none.</param>
    public static ImmutableArray<ApiName> Of(ApiOutline outline, Func<string, ApiOutline?> outlineOf)
    {
        if (outline.StarImports.IsEmpty) return outline.Names;
        var names = new SortedDictionary<string, ApiName>(StringComparer.Ordinal);
        foreach (var name in outline.Names) names[name.Name] = name;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>(outline.StarImports);
        while (pending.TryDequeue(out var module))
        {
            if (!seen.Add(module) || outlineOf(module) is not { } source) continue;
            foreach (var name in source.Names.Where(name => name.IsExported || !source.DeclaresAll))
                AddImported(name.Name, names);
            if (source.DeclaresAll) continue;
            foreach (var next in source.StarImports) pending.Enqueue(next);
        }
        return [.. names.Values];
    }

    /// <summary>A name that was only declared in <c>__all__</c> turns out to be imported.</summary>
    private static void AddImported(string name, SortedDictionary<string, ApiName> names)
    {
        if (!names.TryGetValue(name, out var known)) names[name] = new ApiName(name, ApiNameKind.Reexport, false);
        else if (known.Kind == ApiNameKind.Declared) names[name] = known with { Kind = ApiNameKind.Reexport };
    }
}
