using System.Collections.Immutable;
using Onex.Workspace.Compilation;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Compilation;

public sealed class MissingPackagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_is_missing_where_all_is_installed() =>
        Find("import omnibase_core", ["omnibase_core", "omnibase_infra", "omnibase_spi"]).Folders.ShouldBeEmpty();

    [Fact]
    public void What_is_not_imported_is_not_missed() =>
        Find("import json\nfrom . import omnibase_core", []).Folders.ShouldBeEmpty();

    [Fact]
    public void The_stubs_of_all_that_is_not_installed_are_used_and_those_that_are_imported_are_named()
    {
        var missing = Find("from omnibase_core.nodes.node_effect import NodeEffect", ["omnibase_spi"]);
        missing.Folders.Select(Path.GetFileName).ShouldBe(["omnibase_core", "omnibase_infra"]);
        missing.Note.ShouldBe("checked against stubs of omnibase_core 0.46.8, since it is not installed");
        Find("def f():\n    import omnibase_core.nodes\n    from omnibase_infra import errors\n", []).Note
            .ShouldBe("checked against stubs of omnibase_core 0.46.8 and omnibase_infra 0.38.4, since they are not installed");
    }

    [Fact]
    public void Where_only_one_package_is_installed_the_others_are_stubs() =>
        Find("import omnibase_core\nimport omnibase_infra", ["omnibase_core"]).Note
            .ShouldBe("checked against stubs of omnibase_infra 0.38.4, since it is not installed");

    [Fact]
    public void Without_pydantic_there_is_no_check() =>
        Find("import omnibase_core", [], pydantic: false).Obstacle.ShouldBe("omnibase_core is not installed for /py/bin/python, and pydantic neither, which its stubs would need");

    [Fact]
    public void Where_the_stubs_cannot_be_written_there_is_no_check()
    {
        File.WriteAllText(folder.PathOf("stubs"), "a file in the way");
        Find("import omnibase_core", []).Obstacle.ShouldNotBeNull().ShouldContain("its stubs cannot be written");
    }

    private MissingPackages Find(string source, ImmutableArray<string> installed, bool pydantic = true)
    {
        File.WriteAllText(folder.PathOf("node.py"), source);
        if (pydantic)
        {
            Directory.CreateDirectory(folder.PathOf("site", "pydantic"));
            File.WriteAllText(folder.PathOf("site", "pydantic", "__init__.py"), "");
        }
        var python = new PythonEnvironment(
            new PythonInterpreter("/py/bin/python", "3.12", "a test", "/py"),
            PythonSearchPath.Empty with { Folders = [folder.PathOf("site")] },
            [.. installed.Select(name => new PythonPackage(name, "1", []))],
            [],
            null);
        return MissingPackages.Find(python, new CompileTarget(folder.Path, [], ["node.py"], "node", null), new StubFolders(folder.PathOf("stubs")));
    }
}
