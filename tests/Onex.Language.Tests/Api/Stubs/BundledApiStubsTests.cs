using Onex.Language.Api;
using Onex.Language.Api.Stubs;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Api.Stubs;

public sealed class BundledApiStubsTests
{
    private const string DataPath = "server/Onex.Language/Api/Data/stubs.txt";

    public static TheoryData<string> Packages => ["omnibase_core", "omnibase_infra"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_stub_is_Python_and_every_public_one_a_module_of_the_index(string package)
    {
        var stubs = BundledApiStubs.Of(package).ToList();
        stubs.Count.ShouldBeGreaterThan(50);
        stubs.Where(stub => !PythonParser.Parse(new SourceText(stub.Text)).Errors.IsEmpty).Select(stub => stub.Module).ShouldBeEmpty();
        stubs.Where(stub => HasPublicClass(stub) && !BundledApiIndex.Instance.HasModule(stub.Module)).Select(stub => stub.Module).ShouldBeEmpty();
        stubs.ShouldAllBe(stub => BundledApiStubs.Open(stub.Module) == null);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_stub_has_a_body_a_docstring_or_a_comment_of_its_source(string package)
    {
        foreach (var stub in BundledApiStubs.Of(package))
        {
            stub.Text.Count(c => c == '#').ShouldBe(1, stub.Module);
            var module = PythonParser.Parse(new SourceText(stub.Text));
            foreach (var function in module.Body.SelectMany(statement => statement.DescendantsAndSelf()).OfType<FunctionDef>())
                module.Text.Slice(function.Body.ShouldHaveSingleItem().Span).ShouldBe("...", $"{stub.Module}: {function.Name}");
        }
    }

    [Fact]
    public void What_nodes_are_made_of_has_its_signatures()
    {
        Text("omnibase_core.nodes.node_effect").ShouldContain("class NodeEffect(NodeCoreBase, MixinEffectExecution, MixinHandlerRouting, MixinNodeDispatch):");
        Text("omnibase_core.nodes.node_effect").ShouldContain("    def __init__(self, container: ModelONEXContainer) -> None: ...");
        Text("omnibase_core.models.primitives.model_semver").ShouldContain("    major: int\n");
        Text("omnibase_core.enums.enum_core_error_code").ShouldContain("    VALIDATION_ERROR = 'ONEX_CORE_006_VALIDATION_ERROR'");
    }

    [Fact]
    public void A_module_that_only_the_index_has_is_open_and_passes_on_the_classes_that_are_known()
    {
        var stub = BundledApiStubs.Open("omnibase_core.models.reducer").ShouldNotBeNull();
        stub.Path.ShouldBe("omnibase_core/models/reducer/__init__.pyi");
        stub.Text.ShouldContain("from omnibase_core.models.reducer.model_intent import ModelIntent as ModelIntent\n");
        stub.Text.ShouldEndWith("def __getattr__(name: str) -> Any: ...\n");
        BundledApiStubs.Open("omnibase_core.adapters.rebase_handler").ShouldNotBeNull().Text.ShouldNotContain("ModelIntent");
    }

    [Theory]
    [InlineData("omnibase_core.no_such_module")]
    [InlineData("json")]
    [InlineData("")]
    public void A_module_that_is_not_there_has_no_stub(string module) => BundledApiStubs.Open(module).ShouldBeNull();

    [Fact]
    public async Task The_stubs_are_made_from_the_sources()
    {
        var roots = BundledApiIndex.Instance.Packages.OrderBy(package => package.Name.Length).Select(package => OnexSources.RootOf(package.Name, package.Version)).ToList();
        var python = await PythonInterpreter.CurrentAsync();
        var made = await Command.RunAsync(
            python.Program, [Repository.PathOf("tests", "python", "api_stubs.py"), .. roots], cancellationToken: TestContext.Current.CancellationToken);
        made.ExitCode.ShouldBe(0, made.Everything);
        var versions = string.Join(", ", BundledApiIndex.Instance.Packages.Select(package => $"{package.Name} {package.Version}"));
        GoldenFile.ShouldEqual(DataPath, $"# What type checkers need to know of what nodes use, made by tests/python/api_stubs.py from the sources of {versions}. Do not edit.\n{made.Output}");
    }

    private static bool HasPublicClass(ApiStub stub) =>
        PythonParser.Parse(new SourceText(stub.Text)).Body.OfType<ClassDef>().Any(definition => !definition.Name.StartsWith('_'));

    private static string Text(string module) => BundledApiStubs.Of(module.Split('.')[0]).Single(stub => stub.Module == module).Text;
}
