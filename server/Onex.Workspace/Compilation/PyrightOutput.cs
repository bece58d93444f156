using System.Collections.Immutable;
using System.Text.Json;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Compilation;

/// <summary>Reads what pyright and basedpyright print with <c>--outputjson</c>.</summary>
internal static class PyrightOutput
{
    /// <param name="files">How many files it was given.</param>
    /// <returns>Null where the output is no report, or one of other files than it was given.</returns>
    public static ImmutableArray<CheckerFinding>? Read(string output, int files)
    {
        try
        {
            using var report = JsonDocument.Parse(output);
            if (report.RootElement.GetProperty("summary").GetProperty("filesAnalyzed").GetInt32() != files) return null;
            return [.. report.RootElement.GetProperty("generalDiagnostics").EnumerateArray().Select(Finding)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static CheckerFinding Finding(JsonElement found) => new(
        found.GetProperty("file").GetString()!,
        found.TryGetProperty("range", out var range) ? RangeOf(range) : new CheckerRange(0, 0, 0, 0, IsUtf16: true),
        found.GetProperty("severity").GetString() switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Information,
        },
        found.TryGetProperty("rule", out var rule) ? rule.GetString() : null,
        found.GetProperty("message").GetString()!);

    private static CheckerRange RangeOf(JsonElement range)
    {
        var (start, end) = (range.GetProperty("start"), range.GetProperty("end"));
        return new CheckerRange(
            start.GetProperty("line").GetInt32(),
            start.GetProperty("character").GetInt32(),
            end.GetProperty("line").GetInt32(),
            end.GetProperty("character").GetInt32(),
            IsUtf16: true);
    }
}
