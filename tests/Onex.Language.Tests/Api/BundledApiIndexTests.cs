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
    [InlineData("EnumHandlerType", "omnibase_infra.enums")]
    [InlineData("EnumHandlerTypeCategory", "omnibase_infra.enums")]
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
    public void The_bundled_index_is_made_from_the_public_api_facts_and_their_supplement(string package, string version)
    {
        var facts = PublicApiFacts.Read(package, version);
        facts.AddRange(ApiIndexText.ReadModules(package, File.ReadAllText(Repository.PathOf(SupplementOf(package).Split('/')))));

        var made = ApiIndexFormat.Write(
            package,
            version,
            $"Made by {nameof(BundledApiIndexTests)} from the public API facts of {package} {version} and {SupplementOf(package)}. Do not edit.",
            facts.Modules);

        GoldenFile.ShouldEqual($"server/Onex.Language/Api/Data/{package}.txt", made);
    }

    [Theory]
    [InlineData("omnibase_core", "0.46.8")]
    [InlineData("omnibase_spi", "0.23.0")]
    [InlineData("omnibase_infra", "0.38.4")]
    public void The_supplement_is_what_the_source_has_beyond_the_facts(string package, string version)
    {
        var source = ApiIndexBuilder.Build(OnexSources.Read(package, version));
        var facts = PublicApiFacts.Read(package, version);

        var made = ApiIndexFormat.Write(
            package,
            version,
            $"What the public API facts of {package} {version} leave out (syntax newer than their collector), made from its source by " +
            $"{nameof(BundledApiIndexTests)} with ONEX_CORE_SRC. Do not edit.",
            facts.Missing(source.Modules));

        source.Damaged.ShouldBeEmpty();
        GoldenFile.ShouldEqual(SupplementOf(package), made);
    }

    /// <summary>But for those that <c>Data/differences.txt</c> lists, each with the reason.</summary>
    [Theory]
    [InlineData("omnibase_core", "0.46.8")]
    [InlineData("omnibase_spi", "0.23.0")]
    [InlineData("omnibase_infra", "0.38.4")]
    public void An_index_made_from_the_source_has_all_the_facts(string package, string version)
    {
        var explained = File.ReadLines(Repository.PathOf("tests", "Onex.Language.Tests", "Api", "Data", "differences.txt"))
            .Where(line => line.StartsWith(package + ".", StringComparison.Ordinal))
            .Select(line => line.Split(": ", 2) is [var name, { Length: > 20 }] ? name : throw new InvalidDataException($"No reason: {line}"));

        var source = new ApiModuleSet();
        source.AddRange(ApiIndexBuilder.Build(OnexSources.Read(package, version)).Modules);

        source.Missing(PublicApiFacts.Read(package, version).Modules)
            .SelectMany(module => module.Names.Select(name => $"{module.Name}.{name.Name}"))
            .ShouldBe(explained, ignoreOrder: true);
    }

    private static string SupplementOf(string package) => $"tests/Onex.Language.Tests/Api/Data/{package}.supplement.txt";
}
