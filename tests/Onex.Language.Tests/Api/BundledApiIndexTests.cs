using Onex.Language.Api;

namespace Onex.Language.Tests.Api;

public class BundledApiIndexTests
{
    [Theory]
    [InlineData("NodeEffect", "omnibase_core.nodes.node_effect")]
    [InlineData("NodeCompute", "omnibase_core.nodes.node_compute")]
    [InlineData("NodeReducer", "omnibase_core.nodes.node_reducer")]
    [InlineData("NodeOrchestrator", "omnibase_core.nodes.node_orchestrator")]
    [InlineData("ModelONEXContainer", "omnibase_core.models.container.model_onex_container")]
    [InlineData("ModelOnexError", "omnibase_core.errors")]
    [InlineData("EnumCoreErrorCode", "omnibase_core.errors")]
    [InlineData("ModelEffectInput", "omnibase_core.nodes")]
    [InlineData("ModelIntent", "omnibase_core.models.reducer.model_intent")]
    [InlineData("InfraConnectionError", "omnibase_infra.errors")]
    [InlineData("InfraTimeoutError", "omnibase_infra.errors")]
    [InlineData("ModelInfraErrorContext", "omnibase_infra.errors")]
    [InlineData("EnumInfraTransportType", "omnibase_infra.enums")]
    public void A_symbol_is_imported_from_the_path_that_every_version_has(string symbol, string module) =>
        BundledApiIndex.Instance.ResolveSymbol(symbol).ShouldBe(module);

    [Theory]
    [InlineData("RetryMixin")]
    [InlineData("NodeEffectService")]
    [InlineData("odeEffect")]
    [InlineData("NodeEffec")]
    [InlineData("")]
    public void A_symbol_that_never_existed_has_no_module(string symbol) => BundledApiIndex.Instance.ResolveSymbol(symbol).ShouldBeNull();

    [Theory]
    [InlineData("omnibase_core", "0.46.8")]
    [InlineData("omnibase_spi", "0.23.0")]
    [InlineData("omnibase_infra", "0.38.4")]
    public void The_bundled_index_is_made_from_the_public_api_facts(string package, string version)
    {
        var provenance = $"Made from the public API facts of {package} {version} by BundledApiIndexTests. Generated: do not edit.";

        var made = ApiIndexFormat.Write(package, version, provenance, PublicApiFacts.Read(package, version));

        GoldenFile.ShouldEqual($"server/Onex.Language/Api/Data/{package}.txt", made);
    }
}
