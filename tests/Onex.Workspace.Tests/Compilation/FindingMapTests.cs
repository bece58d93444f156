using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Workspace.Compilation;

namespace Onex.Workspace.Tests.Compilation;

public sealed class FindingMapTests
{
    private const string Source = "def f():\n    s = \"é😀\"; return zz\n    x = yy\n";

    [Theory]
    [InlineData(2, 8, 2, 10, false, 2, 8, 10)] // plain
    [InlineData(0, 0, 2, 5, false, 0, 0, 8)] // over lines: the first one
    [InlineData(1, 20, 1, 22, false, 1, 4, 24)] // not ASCII and counted in who knows what: the text of the line
    [InlineData(1, 22, 1, 24, true, 1, 22, 24)] // UTF-16
    [InlineData(2, 90, 2, 99, false, 2, 10, 10)] // past the end of the line
    [InlineData(2, 9, 2, 3, true, 2, 9, 9)] // turned round
    [InlineData(70, 0, 71, 0, false, 3, 0, 0)] // past the end of the file
    public void A_place_is_within_one_line_of_the_file(int startLine, int start, int endLine, int end, bool isUtf16, int line, int expectedStart, int expectedEnd)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.py"), Source);
        var (findings, elsewhere) = new FindingMap(Target(folder)).Map("mypy", [Finding("a.py", new CheckerRange(startLine, start, endLine, end, isUtf16))]);
        elsewhere.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Range.ShouldBe(new LineRange(new LinePosition(line, expectedStart), new LinePosition(line, expectedEnd)));
    }

    [Fact]
    public void A_finding_has_the_page_that_explains_it_and_a_line_for_people()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.py"), Source);
        var finding = new FindingMap(Target(folder)).Map("mypy", [Finding("a.py", new CheckerRange(2, 8, 2, 10, false))]).Findings.Single();
        finding.File.ShouldBe(folder.PathOf("a.py"));
        finding.Help.ShouldBe(new Uri("https://mypy.readthedocs.io/en/stable/_refs.html#code-name-defined"));
        finding.Describe(folder.Path).ShouldBe("a.py:3:9: Name is not defined [name-defined]");
    }

    [Fact]
    public void Other_files_are_named_once_and_a_deleted_file_has_its_findings_at_the_beginning()
    {
        using var folder = new TemporaryFolder();
        var range = new CheckerRange(4, 1, 4, 2, false);
        var (findings, elsewhere) = new FindingMap(Target(folder)).Map(
            "mypy", [Finding("/lib/x.py", range), Finding("/lib/x.py", range), Finding("b.py", range), Finding("a.py", range)]);
        findings.ShouldHaveSingleItem().Range.ShouldBe(default);
        elsewhere.ShouldBe([folder.PathOf("b.py"), "/lib/x.py"], ignoreOrder: true);
    }

    private static CompileTarget Target(TemporaryFolder folder) => new(folder.Path, [], ["a.py"], "a", null);

    private static CheckerFinding Finding(string file, CheckerRange range) =>
        new(file, range, DiagnosticSeverity.Error, "name-defined", "Name is not defined\nsecond line");
}
