using Onex.Workspace.Compilation;

namespace Onex.Workspace.Tests.Compilation;

public sealed class CompileTargetReaderTests
{
    [Fact]
    public void A_node_inside_of_a_package_is_imported_from_the_folder_above_the_package()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "src/pkg/__init__.py", "");
        Write(folder, "src/pkg/node_x/__init__.py", "");
        Write(folder, "src/pkg/node_x/node.py", "import a\n\nclass Helper:\n    pass\n\nclass NodeXEffect(NodeEffect):\n    pass\n");
        Write(folder, "src/pkg/node_x/models/model_x.py", "");
        Write(folder, "src/pkg/node_x/contract.yaml", "");
        Write(folder, "src/pkg/other.py", "");

        var target = CompileTargetReader.Read(folder.PathOf("src", "pkg", "node_x"));

        target.ImportRoot.ShouldBe(folder.PathOf("src"));
        target.Files.ShouldBe(["pkg/node_x/__init__.py", "pkg/node_x/models/model_x.py", "pkg/node_x/node.py"]);
        target.NodeModule.ShouldBe("pkg.node_x.node");
        target.NodeClass.ShouldBe("NodeXEffect");
        target.Files.Select(CompileTarget.ModuleOf).ShouldBe(["pkg.node_x", "pkg.node_x.models.model_x", "pkg.node_x.node"]);
    }

    [Fact]
    public void A_folder_without_a_node_has_no_node_class()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "n/contract.yaml", "");
        var target = CompileTargetReader.Read(folder.PathOf("n"));
        target.ImportRoot.ShouldBe(folder.PathOf("n"));
        target.Files.ShouldBeEmpty();
        target.NodeClass.ShouldBeNull();
    }

    private static void Write(TemporaryFolder folder, string path, string content)
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
