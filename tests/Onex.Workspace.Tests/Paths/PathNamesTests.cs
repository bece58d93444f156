using Onex.Workspace.Paths;

namespace Onex.Workspace.Tests.Paths;

public sealed class PathNamesTests
{
    [Theory]
    [InlineData("node.py")]
    [InlineData("a/b/c.py")]
    [InlineData(".gitignore")]
    [InlineData("héllo/日本語/😀.txt")]
    [InlineData("console/nul_value.py")]
    [InlineData("with space/a b.py")]
    [InlineData("a..b/c...d")]
    public void Ordinary_paths_are_allowed(string path) => PathNames.FindFault(path).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("..")]
    [InlineData("../victim")]
    [InlineData("junk/../Victim")]
    [InlineData("a/./b")]
    [InlineData(@"a\b")]
    [InlineData(@"..\victim")]
    [InlineData("C:/x")]
    [InlineData("a:stream")]
    [InlineData("a*")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a.")]
    [InlineData("a /b")]
    [InlineData("con")]
    [InlineData("NUL.txt")]
    [InlineData("a/Com1.py")]
    [InlineData("lpt¹")]
    [InlineData("aux .txt")]
    [InlineData("\uD800")]
    public void Paths_that_lead_elsewhere_or_that_some_system_reads_otherwise_are_refused(string path) =>
        PathNames.FindFault(path).ShouldNotBeNull();

    [Fact]
    public void A_name_may_take_255_bytes_and_no_more()
    {
        PathNames.FindFault(new string('a', 255)).ShouldBeNull();
        PathNames.FindFault(new string('a', 256)).ShouldNotBeNull();
        PathNames.FindFault(new string('é', 128)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(".git/hooks/post-commit", true)]
    [InlineData("sub/.GIT/config", true)]
    [InlineData(".onex/nodes/x.json", true)]
    [InlineData("docs/.onex/x", false)]
    [InlineData(".github/x", false)]
    public void What_belongs_to_git_or_to_onexgen_is_kept(string path, bool isKept) => PathNames.IsKeptForOthers(path).ShouldBe(isKept);
}
