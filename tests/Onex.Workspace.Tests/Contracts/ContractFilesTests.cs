using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Tests.Contracts;

public sealed class ContractFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Contracts_of_a_repository_share_one_project_that_knows_them_all()
    {
        Directory.CreateDirectory(folder.PathOf(".git"));
        var first = Write("src/acme/nodes/node_a_effect/contract.yaml", "name: node_a_effect\n");
        var second = Write("src/acme/nodes/node_b_effect/v1_0_0/contract.yaml", "name: node_b_effect\n");
        var opened = Open(first, second);
        opened[0].Project.ShouldBeSameAs(opened[1].Project);
        opened.Select(c => c.Root).ShouldAllBe(root => root == Real(folder.Path));
        opened[0].Project.ContractPaths.ShouldBe(["src/acme/nodes/node_a_effect/contract.yaml", "src/acme/nodes/node_b_effect/v1_0_0/contract.yaml"]);
        opened[1].Project.ReadContract(opened[1].ProjectPath)!.Root!["name"].ShouldNotBeNull();
    }

    [Fact]
    public void Without_a_repository_the_folder_with_a_project_file_is_the_root()
    {
        Write("app/pyproject.toml", "");
        var contract = Open(Write("app/src/acme/node_a_effect/contract.yaml", ""))[0];
        contract.Root.ShouldBe(Real(folder.PathOf("app")));
    }

    [Fact]
    public void Without_any_mark_the_folder_above_the_packages_is_the_root()
    {
        Write("deep/acme/__init__.py", "");
        Write("deep/acme/nodes/__init__.py", "");
        var contract = Open(Write("deep/acme/nodes/node_a_effect/contract.yaml", ""))[0];
        contract.Root.ShouldBe(Real(folder.PathOf("deep")));
        contract.ProjectPath.ShouldBe("acme/nodes/node_a_effect/contract.yaml");
    }

    [Fact]
    public void A_part_of_a_node_lies_in_the_node()
    {
        var contract = Open(Write("deep/node_a_effect/handlers/contract.yaml", ""))[0];
        contract.ProjectPath.ShouldBe("node_a_effect/handlers/contract.yaml");
    }

    [Fact]
    public void A_folder_named_through_a_link_lies_where_the_link_leads()
    {
        Requires.That(!OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Write("real/pyproject.toml", "");
        Write("real/node_a_effect/contract.yaml", "name: node_a_effect\n");
        Directory.CreateSymbolicLink(folder.PathOf("other"), folder.PathOf("real", "node_a_effect"));
        var contract = Open(folder.PathOf("other", "contract.yaml"))[0];
        contract.Path.ShouldBe(folder.PathOf("other", "contract.yaml"));
        contract.ProjectPath.ShouldBe("node_a_effect/contract.yaml");
        contract.Project.ReadContract(contract.ProjectPath).ShouldNotBeNull();
    }

    [Fact]
    public void Files_are_listed_in_order_and_read_below_the_root_only()
    {
        Write("in/b.py", "b = 1\n");
        Write("in/a.py", "a = 1\n");
        Write("secret.py", "token = 1\n");
        var files = new DiskProjectFiles(folder.PathOf("in"));
        files.FilesIn("").ShouldBe(["a.py", "b.py"]);
        files.Read("a.py").ShouldBe("a = 1\n");
        files.Read("missing.py").ShouldBeNull();
        files.Read("../secret.py").ShouldBeNull();
        files.FilesIn("..").ShouldBeEmpty();
        files.FoldersIn("missing").ShouldBeEmpty();
    }

    [Fact]
    public void Links_are_listed_and_not_followed()
    {
        Requires.That(!OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Write("secret/token.py", "token = 1\n");
        Write("in/a.py", "");
        Directory.CreateSymbolicLink(folder.PathOf("in", "out"), folder.PathOf("secret"));
        File.CreateSymbolicLink(folder.PathOf("in", "token.py"), folder.PathOf("secret", "token.py"));
        var files = new DiskProjectFiles(folder.PathOf("in"));
        files.FilesIn("").ShouldBe(["a.py", "out", "token.py"]);
        files.FoldersIn("").ShouldBeEmpty();
        files.FilesIn("out").ShouldBeEmpty();
        files.Read("token.py").ShouldBeNull();
        files.Read("out/token.py").ShouldBeNull();
    }

    [Fact]
    public void What_is_no_text_or_too_large_cannot_be_read()
    {
        File.WriteAllBytes(folder.PathOf("binary.py"), [0xFF, 0xFE, 0x00]);
        using (var large = File.Create(folder.PathOf("large.py"))) large.SetLength(5 * 1024 * 1024);
        var files = new DiskProjectFiles(folder.Path);
        files.FilesIn("").ShouldBe(["binary.py", "large.py"]);
        files.Read("binary.py").ShouldBeNull();
        files.Read("large.py").ShouldBeNull();
    }

    private static ImmutableArray<ProjectFile> Open(params string[] paths) => ContractFiles.Open(paths, _ => BundledApiIndex.Instance);

    /// <summary>Temporary folders lie behind a link on some systems.</summary>
    private static string Real(string path) => Workspace.Paths.RootFolder.Resolve(path).Value;

    private string Write(string path, string text)
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
