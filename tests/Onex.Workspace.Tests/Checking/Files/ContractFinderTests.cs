using Onex.Workspace.Checking.Files;
using Onex.Workspace.Configuration;

namespace Onex.Workspace.Tests.Checking.Files;

public sealed class ContractFinderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Contracts_are_found_at_any_depth_in_the_order_of_their_paths()
    {
        Add("b/contract.yaml", "a/v1/contract.yml", "a/contract.yaml", "a/other.yaml", "a/CONTRACT.yaml", "contract.yaml.bak");
        Find().ShouldBe(["a/contract.yaml", "a/v1/contract.yml", "b/contract.yaml"]);
    }

    [Fact]
    public void Other_peoples_folders_are_skipped()
    {
        Add(".git/contract.yaml", "node_modules/x/contract.yaml", "x/.venv/contract.yaml", "env/pyvenv.cfg", "env/lib/contract.yaml", "a/__pycache__/contract.yaml");
        Find().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_ignored_or_excluded_is_left_out()
    {
        Add("a/contract.yaml", "build/contract.yaml", "old/contract.yaml", "old/keep/contract.yaml", "sub/old/contract.yaml");
        File.WriteAllText(folder.PathOf(".gitignore"), "build/\n");
        File.WriteAllText(folder.PathOf("onex.config.yaml"), "exclude:\n  - /old/contract.yaml\n");
        Find().ShouldBe(["a/contract.yaml", "old/keep/contract.yaml", "sub/old/contract.yaml"]);
    }

    [Fact]
    public void The_nearest_configuration_counts()
    {
        Add("a/contract.yaml", "sub/a/contract.yaml", "sub/b/contract.yaml");
        File.WriteAllText(folder.PathOf("onex.config.yaml"), "exclude: [a/]\n");
        File.WriteAllText(folder.PathOf("sub", "onex.config.yaml"), "exclude: [b/]\n");
        Find().ShouldBe(["sub/a/contract.yaml"]);
    }

    [Fact]
    public void What_is_named_is_looked_at_even_where_it_is_ignored()
    {
        Add("build/contract.yaml", "build/other.yaml");
        File.WriteAllText(folder.PathOf(".gitignore"), "build/\n");
        Find("build").ShouldBe(["build/contract.yaml"]);
        Find("build/other.yaml", "build/other.yaml", "none.yaml").ShouldBe(["build/other.yaml", "none.yaml"]);
    }

    [Fact]
    public void No_link_is_followed()
    {
        Add("a/contract.yaml");
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere.PathOf("contract.yaml"), "name: x\n");
        Directory.CreateSymbolicLink(folder.PathOf("out"), elsewhere.Path);
        Directory.CreateSymbolicLink(folder.PathOf("a", "circle"), folder.Path);
        Directory.CreateDirectory(folder.PathOf("b"));
        File.CreateSymbolicLink(folder.PathOf("b", "contract.yaml"), elsewhere.PathOf("contract.yaml"));
        Find().ShouldBe(["a/contract.yaml"]);
    }

    [Fact]
    public void A_search_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() => FileFinder.Find([folder.Path], new ConfigFiles(), new CancellationToken(canceled: true)));

    private void Add(params string[] paths)
    {
        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(path))!);
            File.WriteAllText(folder.PathOf(path), "name: x\n");
        }
    }

    private IEnumerable<string> Find(params string[] paths)
    {
        var asked = paths is [] ? [folder.Path] : paths.Select(p => folder.PathOf(p));
        return FileFinder.Find(asked, new ConfigFiles(), TestContext.Current.CancellationToken)
            .Select(p => Path.GetRelativePath(folder.Path, p).Replace(Path.DirectorySeparatorChar, '/'));
    }
}
