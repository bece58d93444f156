using System.Text.Json;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;

namespace Onex.Language.Tests.Contracts.Corpus;

/// <summary>What omnibase_infra's linter only warns about or recommends, in real contracts of its dialect. Unknown keys are left out: we know more of them.</summary>
public sealed class CorpusAdviceTests
{
    private const string UnknownKey = "CONTRACT-013";

    private static readonly string[] AdviceCodes = ["CONTRACT-004", "CONTRACT-014", "CONTRACT-015"];

    [Fact]
    public void Warnings_are_those_of_the_linter_at_the_same_lines() => Compare(
        linter => [.. List(linter, "warning").Where(w => w.GetProperty("code").GetString() != UnknownKey)
            .Select(w => $"{w.GetProperty("code").GetString()} in line {w.GetProperty("line").GetInt32() + 1}")],
        (file, d) => d is { Severity: DiagnosticSeverity.Warning, Code: "CONTRACT-004" or "CONTRACT-007" or "CONTRACT-008" }
            ? $"{d.Code} in line {file.Read().Text.GetPosition(d.Span.Start).Line + 1}"
            : null);

    [Fact]
    public void There_is_as_much_advice_as_the_linter_gives() => Compare(
        linter => [.. Enumerable.Repeat("advice", linter.GetProperty("infos").GetInt32())],
        (_, d) => d.Severity == DiagnosticSeverity.Information && AdviceCodes.Contains(d.Code) ? "advice" : null);

    private static void Compare(Func<JsonElement, string[]> theirs, Func<CorpusFile, Diagnostic, string?> ours)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Testing.Repository.SharedPathOf("onex", "corpus_verdicts.json")));
        var verdicts = json.RootElement.GetProperty("files");
        foreach (var file in CorpusFile.All.Where(f => f.Read().Dialect.Dialect == ContractDialect.Infra))
        {
            var found = ContractChecker.Check(file.Read(), NoSurroundings.Instance, RuleSettings.Default).Select(d => ours(file, d)).OfType<string>();
            found.ShouldBe(theirs(verdicts.GetProperty(file.Path).GetProperty("infra_linter")), ignoreOrder: true, file.Path);
        }
    }

    private static JsonElement.ArrayEnumerator List(JsonElement linter, string name) => linter.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;
}
