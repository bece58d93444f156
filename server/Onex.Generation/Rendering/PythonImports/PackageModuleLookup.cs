using Onex.Language.Api;

namespace Onex.Generation.Rendering.PythonImports;

/// <summary>Finds names in the package itself, then in Python and its usual packages, then in the index of the target's ONEX libraries.</summary>
internal sealed class PackageModuleLookup(IReadOnlyDictionary<string, string> ownModules, IApiIndex api) : IModuleLookup
{
    public string? FindModule(string name) =>
        ownModules.TryGetValue(name, out var own) ? own : PythonSymbols.FindModule(name) ?? api.ResolveSymbol(name);
}
