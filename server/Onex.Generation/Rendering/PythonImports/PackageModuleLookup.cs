using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Onex.Language.Api;

namespace Onex.Generation.Rendering.PythonImports;

/// <summary>Finds names in the package itself, then in Python and its usual packages, then in the index of the target's ONEX libraries.</summary>
internal sealed class PackageModuleLookup(IReadOnlyDictionary<string, string> ownModules, IApiIndex api) : IModuleLookup
{
    /// <summary>What was asked of an index before: it never changes, and a search through it takes longer than a file to render.</summary>
    private static readonly ConditionalWeakTable<IApiIndex, ConcurrentDictionary<string, string?>> Known = new();

    private readonly ConcurrentDictionary<string, string?> known = Known.GetOrCreateValue(api);

    public string? FindModule(string name) =>
        ownModules.TryGetValue(name, out var own) ? own : PythonSymbols.FindModule(name) ?? known.GetOrAdd(name, api.ResolveSymbol);
}
