using Onex.Testing.Python;
using Onex.Workspace.Checking.Ignoring;

namespace Onex.Workspace.Tests.Checking.Ignoring;

/// <summary>What is ignored is what the real git ignores.</summary>
public sealed class GitIgnoreTests : IDisposable
{
    /// <summary>Of files; what is said of a folder shows in a file below it.</summary>
    private static readonly string[] Paths =
    [
        "keep.yaml", "z.yaml", "build/f", "build", "x/build/f", "x/build", "a/b", "q/a/b", "x", "q/x", "x/f", "x/y", "x/q/y", "a/z", "a/q/z",
        "a/q/r/z", "foobar", "foo/bar", "fooXbar", "ac", "cc", "#x", "!x", "x ", "doc/a.txt", "doc/q/a.txt", "q/doc/a.txt", "foo", "f/o",
        "keep", "keep/f", "other", "node_a/f", "node_b/f", "a*b", "aXb", "bx", "dx", "a/f", "a", "q/a/f", "k.Y", "k.y", "]x", "ax", "1x", "a[",
        "abc/x.yaml", "abc/q/x.yaml", "A/b", "-x", "a-b", "keep/contract.yaml", "build/x/contract.yaml",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("*.yaml\n!keep.yaml")]
    [InlineData("build/")]
    [InlineData("/build")]
    [InlineData("a/b")]
    [InlineData("**/x")]
    [InlineData("x/**")]
    [InlineData("a/**/z")]
    [InlineData("foo*bar\nf?o")]
    [InlineData("[ab]c\n[!ab]x\n[^a]c")]
    [InlineData("[a-c]x\n[]x]x\n[]-]x")]
    [InlineData("[[:alpha:]]x")]
    [InlineData("[[:digit:]a-b]x")]
    [InlineData("\\#x\n#a\n\\!x")]
    [InlineData("x ")]
    [InlineData("x\\ ")]
    [InlineData("doc/*.txt")]
    [InlineData("*\n!*/\n!*.yaml")]
    [InlineData("**\n!**/\n!keep")]
    [InlineData("a/*/z")]
    [InlineData("/*\n!/keep")]
    [InlineData("node_*/\n!node_a/")]
    [InlineData("a\\*b")]
    [InlineData("**/a/**")]
    [InlineData("a/\na/**/")]
    [InlineData("*.Y")]
    [InlineData("\n  \n/")]
    [InlineData("x/**/y")]
    [InlineData("***\n!a**b")]
    [InlineData("a[\nx\\")]
    [InlineData("abc/**/*.yaml")]
    [InlineData("*.yaml\r\n!keep.yaml\r\n")]
    [InlineData("\uFEFFbuild/")]
    public async Task Patterns_mean_what_they_mean_to_git(string patterns)
    {
        await GitAsync("init", "--quiet");
        File.WriteAllText(folder.PathOf(".gitignore"), patterns);
        var expected = await IgnoredByGitAsync(Paths);
        Paths.Where(IsIgnored).ShouldBe(expected);
    }

    [Fact]
    public async Task The_nearest_file_decides()
    {
        await GitAsync("init", "--quiet");
        Directory.CreateDirectory(folder.PathOf("a", "q"));
        File.WriteAllText(folder.PathOf(".git", "info", "exclude"), "excluded.yaml\n");
        File.WriteAllText(folder.PathOf(".gitignore"), "*.yaml\n/top\nq/only\n");
        File.WriteAllText(folder.PathOf("a", ".gitignore"), "!keep.yaml\n/top\n");
        File.WriteAllText(folder.PathOf("a", "q", ".gitignore"), "keep.yaml\n!z.yaml\n");
        string[] paths =
        [
            "keep.yaml", "a/keep.yaml", "a/q/keep.yaml", "a/q/z.yaml", "z.yaml", "top", "a/top", "a/q/top", "q/only", "a/q/only", "excluded.yaml",
            "a/q/excluded.yaml",
        ];
        paths.Where(IsIgnored).ShouldBe(await IgnoredByGitAsync(paths));
    }

    [Fact]
    public void A_pattern_that_could_be_tried_in_very_many_ways_is_answered()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 60));
        WildMatch.IsMatch(stars + "b", new string('a', 500)).ShouldBeFalse();
        WildMatch.IsMatch(string.Concat(Enumerable.Repeat("**/", 40)) + "b", string.Join('/', Enumerable.Repeat("a", 200))).ShouldBeFalse();
    }

    /// <summary>Asks as the search does: from the root down, and not below what is ignored.</summary>
    private bool IsIgnored(string path)
    {
        var ignore = GitIgnore.For(folder.Path);
        var names = path.Split('/');
        for (var i = 1; i <= names.Length; i++)
        {
            var isFolder = i < names.Length;
            var at = folder.PathOf(names[..i]);
            if (ignore.Ignores(at, isFolder)) return true;
            if (isFolder) ignore = ignore.Enter(at);
        }
        return false;
    }

    private async Task<string[]> IgnoredByGitAsync(string[] paths)
    {
        var result = await Command.RunAsync(
            "git", ["-c", "core.excludesFile=", "check-ignore", "--no-index", "-z", "--stdin"], folder.Path, string.Join('\0', paths),
            cancellationToken: TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBeInRange(0, 1, result.Everything);
        var ignored = result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return [.. paths.Where(ignored.Contains)];
    }

    private async Task GitAsync(params string[] arguments) =>
        (await Command.RunAsync("git", arguments, folder.Path, cancellationToken: TestContext.Current.CancellationToken)).ExitCode.ShouldBe(0);
}
