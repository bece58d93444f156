using System.Collections.Frozen;
using Onex.Language.Python;

namespace Onex.Language.Rules.Python;

/// <summary>Finds where a module comes from.</summary>
internal static class ImportSources
{
    /// <summary>What omnibase_core itself requires, and pytest for a package's own tests. Their insides are not indexed.</summary>
    private static readonly FrozenSet<string> Dependencies = FrozenSet.ToFrozenSet(["pydantic", "pydantic_core", "yaml", "pytest"], StringComparer.Ordinal);

    public static ImportSource Find(string module, INodeSurroundings surroundings)
    {
        if (surroundings.FindModule(module) is not null) return ImportSource.Package;
        if (surroundings.Api.HasModule(module)) return ImportSource.Index;
        var dot = module.IndexOf('.', StringComparison.Ordinal);
        var top = dot < 0 ? module : module[..dot];
        return StandardLibrary.Contains(top) || Dependencies.Contains(top) ? ImportSource.Library : ImportSource.Unknown;
    }
}
