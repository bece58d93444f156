using System.Text;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;

namespace Onex.Language.Tests.Contracts.Corpus;

/// <summary>All diagnostics of all real contract files, shown under the lines that they are about, for people to review.</summary>
public sealed class CorpusGoldenTests
{
    [Theory]
    [InlineData("omnibase_core")]
    [InlineData("omnibase_infra")]
    [InlineData("omniclaude")]
    public void Diagnostics_are_what_was_reviewed(string repository)
    {
        var report = new StringBuilder();
        foreach (var file in CorpusFile.All.Where(f => f.Repository == repository)) Render(file, report);
        GoldenFile.ShouldEqual($"tests/Golden/corpus/{repository}.txt", report.ToString());
    }

    private static void Render(CorpusFile file, StringBuilder report)
    {
        var contract = file.Read();
        report.Append("##### ").Append(file.Path).Append(" (").Append(contract.Dialect.Dialect).Append(")\n");
        var byLine = ContractChecker.Check(contract, NoSurroundings.Instance, RuleSettings.Default).GroupBy(d => contract.Text.GetPosition(d.Span.Start).Line);
        foreach (var line in byLine.OrderBy(g => g.Key))
        {
            report.Append(contract.Text.Slice(contract.Text.GetLine(line.Key))).Append('\n');
            foreach (var diagnostic in line) Render(diagnostic, contract, report);
        }
    }

    private static void Render(Diagnostic diagnostic, ContractDocument contract, StringBuilder report)
    {
        var range = contract.Text.GetRange(diagnostic.Span);
        var length = range.Start.Line == range.End.Line ? range.End.Character - range.Start.Character : contract.Text.GetLine(range.Start.Line).End - diagnostic.Span.Start;
        report.Append(' ', range.Start.Character).Append('^', Math.Max(1, length)).Append(' ')
            .Append(diagnostic.Code).Append(' ').Append(diagnostic.Severity.ToString().ToLowerInvariant()).Append(": ").Append(diagnostic.Message).Append('\n');
        foreach (var fix in diagnostic.Fixes) report.Append(' ', range.Start.Character).Append("  fix: ").Append(fix.Title).Append('\n');
    }
}
