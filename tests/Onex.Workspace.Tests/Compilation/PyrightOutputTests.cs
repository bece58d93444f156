using Onex.Language.Diagnostics;
using Onex.Workspace.Compilation;

namespace Onex.Workspace.Tests.Compilation;

public sealed class PyrightOutputTests
{
    [Fact]
    public void A_report_is_read_with_its_ranges()
    {
        const string Report =
            """
            {"version": "1.1", "generalDiagnostics": [
              {"file": "/out/a.py", "severity": "error", "message": "Wrong\n  more", "range": {"start": {"line": 1, "character": 4}, "end": {"line": 2, "character": 5}}, "rule": "reportReturnType"},
              {"file": "/out/b.py", "severity": "warning", "message": "Look"}
            ], "summary": {"filesAnalyzed": 2, "errorCount": 1}}
            """;
        PyrightOutput.Read(Report, files: 2).ShouldNotBeNull().ShouldBe(
        [
            new CheckerFinding("/out/a.py", new CheckerRange(1, 4, 2, 5, IsUtf16: true), DiagnosticSeverity.Error, "reportReturnType", "Wrong\n  more"),
            new CheckerFinding("/out/b.py", new CheckerRange(0, 0, 0, 0, IsUtf16: true), DiagnosticSeverity.Warning, null, "Look"),
        ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("No configuration file found.")]
    [InlineData("{\"generalDiagnostics\": [{\"file\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"generalDiagnostics\": [], \"summary\": {\"filesAnalyzed\": 1}}")]
    public void What_is_no_report_of_all_files_is_told(string output) => PyrightOutput.Read(output, files: 2).ShouldBeNull();
}
