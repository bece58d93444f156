using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>
/// From which of several modules a symbol is imported. Pinned are the paths that are valid in every released version of the libraries.
/// Everything else follows a rule: the shortest module below a package's root that lists the symbol in its <c>__all__</c>, then the
/// module that defines it, then any that has it; the ordinally first of equals; never a private module.
/// </summary>
public static class ApiPreference
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Pinned = new Dictionary<string, ImmutableArray<string>>
    {
        ["NodeEffect"] = ["omnibase_core.nodes.node_effect"],
        ["NodeCompute"] = ["omnibase_core.nodes.node_compute"],
        ["NodeReducer"] = ["omnibase_core.nodes.node_reducer"],
        ["NodeOrchestrator"] = ["omnibase_core.nodes.node_orchestrator"],
        ["ModelONEXContainer"] = ["omnibase_core.models.container.model_onex_container"],
        ["ModelOnexError"] = ["omnibase_core.errors"],
        ["EnumCoreErrorCode"] = ["omnibase_core.errors"],
        ["ModelContractEffect"] = ["omnibase_core.models.contracts"],
        ["ModelContractCompute"] = ["omnibase_core.models.contracts"],
        ["ModelContractReducer"] = ["omnibase_core.models.contracts"],
        ["ModelContractOrchestrator"] = ["omnibase_core.models.contracts"],
        ["ModelIntent"] = ["omnibase_core.models.reducer.model_intent"],
        ["ModelHandlerOutput"] = ["omnibase_core.models.dispatch.model_handler_output"],
        ["ModelInfraErrorContext"] = ["omnibase_infra.errors"],
        ["ModelTimeoutErrorContext"] = ["omnibase_infra.errors"],
        ["RuntimeHostError"] = ["omnibase_infra.errors"],
        ["EnumInfraTransportType"] = ["omnibase_infra.enums"],
        // omnibase_core has other enums of these two names.
        ["EnumHandlerType"] = ["omnibase_infra.enums"],
        ["EnumHandlerTypeCategory"] = ["omnibase_infra.enums"],
        ["ModelSemVer"] = ["omnibase_core.models.primitives.model_semver"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The modules to try first, in order; mostly none.</summary>
    public static ImmutableArray<string> PinnedModules(string symbol) => Pinned.TryGetValue(symbol, out var modules) ? modules : [];

    /// <summary>The modules that have a symbol, the best first, without the private ones.</summary>
    public static IEnumerable<string> Order(IEnumerable<ApiOccurrence> occurrences) => occurrences
        .Where(o => !IsPrivate(o.Module))
        .OrderBy(Rank)
        .ThenBy(o => Segments(o.Module))
        .ThenBy(o => o.Module, StringComparer.Ordinal)
        .Select(o => o.Module);

    private static int Rank(ApiOccurrence occurrence)
    {
        if (Segments(occurrence.Module) == 1) return 3;
        if (occurrence.Name.IsExported) return 0;
        return occurrence.Name.Kind is ApiNameKind.Class or ApiNameKind.Function or ApiNameKind.Variable ? 1 : 2;
    }

    private static int Segments(string module) => module.Count(c => c == '.') + 1;

    private static bool IsPrivate(string module) =>
        module.StartsWith('_') || module.Contains("._", StringComparison.Ordinal);
}
