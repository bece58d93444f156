namespace Onex.Language.Api;

/// <summary>
/// From which of several modules a symbol is imported. Pinned are the paths that are valid in every released version of the libraries.
/// Everything else follows a rule: the shortest module below a package's root that lists the symbol in its <c>__all__</c>, then the
/// module that defines it, then any that has it; the ordinally first of equals; never a private module.
/// </summary>
public static class ApiPreference
{
    /// <summary>The module of a pinned symbol; null for every other. A switch, since a table would cost more to build than it is asked.</summary>
    public static string? PinnedModule(string symbol) => symbol switch
    {
        "NodeEffect" => "omnibase_core.nodes.node_effect",
        "NodeCompute" => "omnibase_core.nodes.node_compute",
        "NodeReducer" => "omnibase_core.nodes.node_reducer",
        "NodeOrchestrator" => "omnibase_core.nodes.node_orchestrator",
        "ModelONEXContainer" => "omnibase_core.models.container.model_onex_container",
        "ModelOnexError" or "EnumCoreErrorCode" => "omnibase_core.errors",
        "ModelContractBase" or "ModelContractEffect" or "ModelContractCompute" or "ModelContractReducer" or "ModelContractOrchestrator" =>
            "omnibase_core.models.contracts",
        "ModelIntent" => "omnibase_core.models.reducer.model_intent",
        "ModelHandlerOutput" => "omnibase_core.models.dispatch.model_handler_output",
        "ModelSemVer" => "omnibase_core.models.primitives.model_semver",
        // omnibase_core has other enums of the names EnumHandlerType and EnumHandlerTypeCategory.
        "EnumInfraTransportType" or "EnumHandlerType" or "EnumHandlerTypeCategory" => "omnibase_infra.enums",
        "ModelInfraErrorContext" or "ModelTimeoutErrorContext" or "RuntimeHostError" or "ProtocolConfigurationError" or "SecretResolutionError"
            or "InfraAuthenticationError" or "InfraConnectionError" or "InfraProtocolError" or "InfraRateLimitedError"
            or "InfraRequestRejectedError" or "InfraTimeoutError" or "InfraUnavailableError" => "omnibase_infra.errors",
        _ => null,
    };

    /// <summary>The modules that have a symbol, the best first, without the private ones.</summary>
    public static IReadOnlyList<string> Order(IEnumerable<ApiOccurrence> occurrences)
    {
        var found = occurrences.Where(o => !IsPrivate(o.Module)).ToList();
        found.Sort(Compare);
        return found.ConvertAll(o => o.Module);
    }

    private static int Compare(ApiOccurrence x, ApiOccurrence y)
    {
        var byRank = Rank(x).CompareTo(Rank(y));
        if (byRank != 0) return byRank;
        var byLength = Segments(x.Module).CompareTo(Segments(y.Module));
        return byLength != 0 ? byLength : string.CompareOrdinal(x.Module, y.Module);
    }

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
