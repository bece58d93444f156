using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Compilation;

/// <summary>
/// Reads mypy's lines with <c>--show-error-end</c>, which every mypy 1 and 2 prints alike; its JSON is younger, and has the ends only
/// since mypy 2.
/// </summary>
internal static partial class MypyOutput
{
    public static ImmutableArray<CheckerFinding> Read(string output)
    {
        var found = ImmutableArray.CreateBuilder<CheckerFinding>();
        foreach (Match line in Line().Matches(output))
        {
            var severity = line.Groups["severity"].Value;
            var code = line.Groups["code"] is { Success: true, Value: var name } ? name : null;
            var finding = new CheckerFinding(line.Groups["file"].Value, RangeOf(line), SeverityOf(severity), code, line.Groups["message"].Value);
            // A note explains the error that it follows.
            if (severity == "note" && found.Count > 0 && found[^1] is var last && last.File == finding.File && last.Range.StartLine == finding.Range.StartLine)
                found[^1] = last with { Message = $"{last.Message}\n{finding.Message}" };
            else
                found.Add(finding);
        }
        return found.ToImmutable();
    }

    private static CheckerRange RangeOf(Match line)
    {
        // Counted from 1. The end is the last character, which is the same number as the one behind it counted from 0.
        var start = Number(line, "line") - 1;
        return line.Groups["endLine"].Success
            ? new CheckerRange(start, Number(line, "column") - 1, Number(line, "endLine") - 1, Number(line, "endColumn"), IsUtf16: false)
            : new CheckerRange(start, 0, start + 1, 0, IsUtf16: false);
    }

    private static int Number(Match line, string group) =>
        int.TryParse(line.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(number, 1) : 1;

    private static DiagnosticSeverity SeverityOf(string word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Information,
    };

    [GeneratedRegex(
        @"^(?<file>[^\n]+?):(?<line>\d+)(?::(?<column>\d+):(?<endLine>\d+):(?<endColumn>\d+))?: (?<severity>error|warning|note): (?<message>[^\r\n]*?)(?:  \[(?<code>[a-z0-9-]+)\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Line();
}
