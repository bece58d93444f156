using Onex.Language.Api;
using Onex.Language.Projects;

namespace Onex.Language.Tests.Projects;

public sealed class ModuleFinderTests
{
    private static readonly string[] Files =
    [
        "src/__init__.py", "src/acme/__init__.py", "src/acme/nodes/__init__.py", "src/acme/nodes/node_a/__init__.py", "src/acme/nodes/node_a/contract.yaml",
        "src/acme/single.py", "src/acme/open/inner.py", "src/acme/native.pyd", "src/plain/part.py", "omnibase_spi/node_b/contract.yaml",
    ];

    [Theory]
    [InlineData("acme.nodes.node_a", ModuleKind.InProject, "src/acme/nodes/node_a/__init__.py")]
    [InlineData("acme.single", ModuleKind.InProject, "src/acme/single.py")]
    [InlineData("acme.open", ModuleKind.InProject, null)]
    [InlineData("acme.open.inner", ModuleKind.InProject, "src/acme/open/inner.py")]
    [InlineData("plain.part", ModuleKind.InProject, "src/plain/part.py")]
    [InlineData("acme.missing", ModuleKind.MissingInProject, null)]
    [InlineData("acme.nodes.node_a.models.model_x", ModuleKind.MissingInProject, null)]
    [InlineData("acme.single.part", ModuleKind.MissingInProject, null)]
    [InlineData("acme.open.other", ModuleKind.Unknown, null)]
    [InlineData("plain.other", ModuleKind.Unknown, null)]
    [InlineData("acme.native", ModuleKind.Unknown, null)]
    [InlineData("acme..single", ModuleKind.Unknown, null)]
    [InlineData("../acme", ModuleKind.Unknown, null)]
    [InlineData("elsewhere.models", ModuleKind.Unknown, null)]
    [InlineData("omnibase_core.nodes.node_effect", ModuleKind.InApi, null)]
    [InlineData("omnibase_core.nodes.node_affect", ModuleKind.MissingInApi, null)]
    [InlineData("omnibase_spi.protocols", ModuleKind.InApi, null)]
    public void A_module_is_looked_for_upwards_and_in_the_index(string module, ModuleKind kind, string? file)
    {
        var found = Project(Files).FindModule("src/acme/nodes/node_a", module);
        (found.Kind, found.File).ShouldBe((kind, file));
    }

    [Fact]
    public void A_package_that_changes_its_path_is_open()
    {
        var project = new ContractProject(
            new InMemoryFiles([("acme/__init__.py", "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n"), ("acme/node_a/contract.yaml", "")]),
            BundledApiIndex.Instance,
            []);
        project.FindModule("acme/node_a", "acme.missing").Kind.ShouldBe(ModuleKind.Unknown);
    }

    [Theory]
    [InlineData("src/acme/nodes/node_a", "acme.nodes.node_a")]
    [InlineData("src/acme/open", null)]
    [InlineData("omnibase_spi/node_b", null)]
    public void A_folder_is_the_package_that_its_inits_make(string folder, string? package) => Project(Files).PackageOf(folder).ShouldBe(package);

    private static ContractProject Project(IEnumerable<string> files) => new(new InMemoryFiles(files.Select(f => (f, ""))), BundledApiIndex.Instance, []);
}
