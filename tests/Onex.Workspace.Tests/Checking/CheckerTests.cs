using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Workspace.Checking;

namespace Onex.Workspace.Tests.Checking;

/// <summary>Checks of files on disk, with CONTRACT-003 (a node type in lower case) and YAML-001 as the mistakes.</summary>
public sealed class CheckerTests : IDisposable
{
    private const string Wrong = "# ours\r\nnode_type: compute_generic  # kept\r\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Findings_come_in_the_order_of_files_and_places()
    {
        Add("b/contract.yaml", Wrong);
        Add("a/contract.yaml", "name: x\nname: y\nnode_type: compute_generic\n");
        var result = Check();
        result.Files.Select(f => Path.GetFileName(Path.GetDirectoryName(f.Path))).ShouldBe(["a", "b"]);
        result.Files[0].Diagnostics.Select(d => d.Span.Start).ShouldBeInOrder();
        result.Files.ShouldAllBe(f => f.Diagnostics.Any(d => d.Code == "CONTRACT-003"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_stop_the_others()
    {
        Add("a/contract.yaml", Wrong);
        Directory.CreateDirectory(folder.PathOf("b"));
        File.WriteAllBytes(folder.PathOf("b", "contract.yaml"), [0xFF]);
        var result = Check(folder.Path, folder.PathOf("none.yaml"));
        result.Files.Length.ShouldBe(3);
        result.Files[1].Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CONTRACT-012");
        result.Files[2].Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CONTRACT-009");
    }

    [Fact]
    public void The_configuration_sets_levels_and_the_command_the_profile()
    {
        Add("contract.yaml", Wrong);
        Add("onex.config.yaml", "rules:\n  CONTRACT-003: hint\n");
        Check().Files[0].Diagnostics.Single(d => d.Code == "CONTRACT-003").Severity.ShouldBe(DiagnosticSeverity.Hint);
        Add("onex.config.yaml", "rules:\n  CONTRACT-003: off\n");
        Check().Files[0].Diagnostics.ShouldNotContain(d => d.Code == "CONTRACT-003");
    }

    [Fact]
    public void With_a_broken_configuration_nothing_is_checked()
    {
        Add("contract.yaml", Wrong);
        Add("onex.config.yaml", "rule: {}\n");
        var result = Check();
        result.Files.ShouldBeEmpty();
        result.BrokenConfigs.ShouldHaveSingleItem().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CONFIG-001");
    }

    [Fact]
    public void A_configuration_that_is_named_is_looked_at_as_one()
    {
        Add("onex.config.yaml", "profile: gates\n");
        Check(folder.PathOf("onex.config.yaml")).Files.ShouldHaveSingleItem().Diagnostics.ShouldBeEmpty();
        Add("onex.config.yaml", "profil: gates\n");
        Check(folder.PathOf("onex.config.yaml")).BrokenConfigs.ShouldHaveSingleItem();
    }

    [Fact]
    public void Fixes_are_written_and_the_rest_of_the_file_is_kept()
    {
        Add("a/contract.yaml", "\uFEFF" + Wrong);
        var result = Fix();
        result.Fixes.Applied.ShouldContain(f => f.Code == "CONTRACT-003");
        result.Fixes.Failures.ShouldBeEmpty();
        result.Fixes.Written.ShouldBe([folder.PathOf("a", "contract.yaml")]);
        result.Files[0].Diagnostics.ShouldNotContain(d => d.Fixes.Any(f => f.IsPreferred));
        var text = File.ReadAllText(folder.PathOf("a", "contract.yaml"));
        text.ShouldContain("# ours\r\nnode_type: COMPUTE_GENERIC  # kept\r\n");
        text.ReplaceLineEndings("\r\n").ShouldBe(text);
        File.ReadAllBytes(folder.PathOf("a", "contract.yaml"))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Fact]
    public void What_is_mended_stays_as_it_is_the_second_time()
    {
        Add("contract.yaml", Wrong);
        Fix();
        var after = File.ReadAllText(folder.PathOf("contract.yaml"));
        var second = Fix();
        second.Fixes.Applied.ShouldBeEmpty();
        second.Fixes.Written.ShouldBeEmpty();
        File.ReadAllText(folder.PathOf("contract.yaml")).ShouldBe(after);
    }

    [Fact]
    public void A_link_is_not_written_through()
    {
        Add("real.yaml", Wrong);
        File.CreateSymbolicLink(folder.PathOf("contract.yaml"), folder.PathOf("real.yaml"));
        var result = Checker.Run(new CheckRequest([folder.PathOf("contract.yaml")], null, Fix: true), null, TestContext.Current.CancellationToken);
        result.Fixes.Failures.ShouldHaveSingleItem().Reason.ShouldContain("link");
        File.ReadAllText(folder.PathOf("real.yaml")).ShouldBe(Wrong);
    }

    [Fact]
    public void The_real_contracts_are_all_looked_at_and_fixed_without_new_findings()
    {
        var corpus = Repository.SharedPathOf("onex", "corpus");
        foreach (var file in Directory.EnumerateFiles(corpus, "contract.yaml", SearchOption.AllDirectories))
        {
            var copy = folder.PathOf(Path.GetRelativePath(corpus, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }
        var before = Check();
        before.Files.Length.ShouldBe(252);
        var after = Fix();
        after.Fixes.Failures.ShouldBeEmpty();
        after.Files.Sum(f => f.Diagnostics.Count(d => d.Fixes.Any(x => x.IsPreferred))).ShouldBe(0);
        foreach (var (old, mended) in before.Files.Zip(after.Files))
        {
            var known = old.Diagnostics.Select(d => d.Code).ToList();
            foreach (var code in mended.Diagnostics.Select(d => d.Code)) known.Remove(code).ShouldBeTrue($"{mended.Path}: a fix made a new {code}.");
        }
    }

    private void Add(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(path))!);
        File.WriteAllText(folder.PathOf(path), text);
    }

    private CheckResult Fix() => Checker.Run(new CheckRequest([folder.Path], null, Fix: true), null, TestContext.Current.CancellationToken);

    private CheckResult Check(params string[] paths) =>
        Checker.Run(new CheckRequest(paths is [] ? [folder.Path] : [.. paths], RuleProfile.Default, Fix: false), null, TestContext.Current.CancellationToken);
}
