using Onex.Language.Diagnostics;
using Onex.Workspace.Compilation;

namespace Onex.Workspace.Tests.Compilation;

public sealed class MypyOutputTests
{
    [Theory]
    [InlineData("a/b.py:3:5:3:9: error: Bad [thing]  [arg-type]", "a/b.py", 2, 4, 2, 9, "Bad [thing]", "arg-type")]
    [InlineData(@"C:\x y\a.py:10:1:12:20: error: Missing return statement  [return]", @"C:\x y\a.py", 9, 0, 11, 20, "Missing return statement", "return")]
    [InlineData("a.py:7: error: Invalid syntax", "a.py", 6, 0, 7, 0, "Invalid syntax", null)]
    [InlineData("a.py:0:0:0:0: error: x\r", "a.py", 0, 0, 0, 1, "x", null)]
    public void A_line_is_read(string line, string file, int startLine, int start, int endLine, int end, string message, string? code) =>
        MypyOutput.Read("noise\n" + line + "\nFound 1 error").ShouldHaveSingleItem().ShouldBe(
            new CheckerFinding(file, new CheckerRange(startLine, start, endLine, end, IsUtf16: false), DiagnosticSeverity.Error, code, message));

    [Fact]
    public void Notes_belong_to_the_error_before_them_of_the_same_line() =>
        MypyOutput.Read("a.py:1:1:1:1: error: A  [x]\na.py:1:1:1:1: note: why\na.py:2:1:2:1: note: alone\n").Select(finding => (finding.Severity, finding.Message)).ShouldBe(
        [
            (DiagnosticSeverity.Error, "A\nwhy"),
            (DiagnosticSeverity.Information, "alone"),
        ]);
}
