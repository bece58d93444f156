using Onex.Generation.Rendering;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Specs;
using Onex.Language.Api;

namespace Onex.Generation.Gates;

/// <summary>G4 and G5: what rendering needs is there, before it begins.</summary>
public static class TemplateGates
{
    /// <summary>G4. Where the target lacks a library, the bundled index speaks for it, and the gate says so.</summary>
    public static GateResult CheckImports(IApiIndex api)
    {
        var missing = TemplateSymbols.OfLibraries.Where(symbol => api.ResolveSymbol(symbol) is null).ToList();
        if (missing.Count > 0)
        {
            var searched = string.Join(", ", api.Packages.Select(p => $"{p.Name} {p.Version} ({p.Origin})"));
            return Gate.CriticalImports.Fail($"The templates import {string.Join(", ", missing)}; found in none of: {searched}.");
        }
        return Gate.CriticalImports.Pass(
        [
            .. api.Packages.Where(p => p.Origin == BundledApiIndex.Origin)
                .Select(p => $"{p.Name} is not installed in the target interpreter; checked against the bundled index of {p.Version}."),
        ]);
    }

    /// <summary>G5. The templates are read in the course of G4, and compiled by rendering.</summary>
    public static GateResult CheckTemplates(NodeType nodeType)
    {
        var folder = nodeType == NodeType.Effect ? "components/" : $"nodes/{nodeType.ToString().ToLowerInvariant()}/";
        return TemplateStore.Paths.Any(path => path.StartsWith(folder, StringComparison.Ordinal))
            ? Gate.TemplatesAvailable.Pass()
            : Gate.TemplatesAvailable.Fail($"There are no templates for {nodeType.ToPublicName()} nodes.");
    }
}
