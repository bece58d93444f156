using System.Collections.Immutable;
using System.Text.Json;

namespace Onex.Language.Tests.Contracts.Corpus;

/// <summary>What the real validators say of a corpus file: <c>../shared/onex/corpus_verdicts.json</c>.</summary>
/// <param name="LinterErrors">Of omnibase_infra's ContractLinter: code, field and the line from 0, where it says one.</param>
/// <param name="ModelAccepts">ModelYamlContract of omnibase_core reads the file.</param>
public sealed record CorpusVerdict(ImmutableArray<(string Code, string Field, int? Line)> LinterErrors, bool ModelAccepts)
{
    public static ImmutableDictionary<string, CorpusVerdict> ReadAll()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Testing.Repository.SharedPathOf("onex", "corpus_verdicts.json")));
        return json.RootElement.GetProperty("files").EnumerateObject().ToImmutableDictionary(f => f.Name, f => Read(f.Value), StringComparer.Ordinal);
    }

    private static CorpusVerdict Read(JsonElement verdict)
    {
        var errors = verdict.GetProperty("infra_linter").TryGetProperty("error", out var list) ? list.EnumerateArray() : default;
        return new CorpusVerdict([.. errors.Select(ReadError)], verdict.GetProperty("yaml_contract").GetProperty("ok").GetBoolean());
    }

    private static (string Code, string Field, int? Line) ReadError(JsonElement error) =>
    (
        error.GetProperty("code").GetString()!,
        error.GetProperty("field").GetString()!,
        error.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : null
    );
}
