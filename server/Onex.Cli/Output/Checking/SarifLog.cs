using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Onex.Cli.Output.Rules;
using Onex.Language.Diagnostics;
using Onex.Workspace.Checking;
using Onex.Workspace.Pipeline;

namespace Onex.Cli.Output.Checking;

/// <summary>
/// A check as SARIF 2.1.0, the format that code hosts show in reviews. Places of files below the base folder are relative to it, as
/// <c>%SRCROOT%</c>; lines and columns count from 1, columns in UTF-16 code units.
/// </summary>
internal sealed class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Base = "%SRCROOT%";

    private readonly string folder;
    private readonly ImmutableArray<string> codes;

    private SarifLog(CheckResult result, string folder)
    {
        this.folder = folder;
        codes = [.. FilesOf(result).SelectMany(f => f.Diagnostics).Select(d => d.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <param name="folder">The absolute base folder.</param>
    public static JsonObject Of(CheckResult result, string folder)
    {
        var log = new SarifLog(result, folder);
        return new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(log.Run(result)),
        };
    }

    private static IEnumerable<CheckedFile> FilesOf(CheckResult result) => result.BrokenConfigs.Concat(result.Files);

    private JsonObject Run(CheckResult result) => new()
    {
        ["tool"] = new JsonObject
        {
            ["driver"] = new JsonObject
            {
                ["name"] = "onexgen",
                ["semanticVersion"] = ProductVersion.Name[(ProductVersion.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                ["rules"] = new JsonArray([.. codes.Select(Rule)]),
            },
        },
        ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = result.BrokenConfigs.IsEmpty }),
        ["originalUriBaseIds"] = new JsonObject
        {
            [Base] = new JsonObject { ["uri"] = new Uri(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar).AbsoluteUri },
        },
        ["columnKind"] = "utf16CodeUnits",
        ["results"] = new JsonArray([.. FilesOf(result).SelectMany(file => file.Diagnostics.Select(d => Result(file, d)))]),
    };

    private static JsonObject Rule(string code)
    {
        var page = RulePage.Find(code) ?? throw new InvalidOperationException($"The page of {code} is missing.");
        return new JsonObject
        {
            ["id"] = code,
            ["shortDescription"] = Message(page.Title),
            ["fullDescription"] = Message(page.Explanation()),
            ["help"] = new JsonObject { ["text"] = page.Text, ["markdown"] = page.Text },
            ["defaultConfiguration"] = new JsonObject { ["level"] = page.Severity is "error" or "warning" ? page.Severity : "note" },
        };
    }

    private JsonObject Result(CheckedFile file, Diagnostic diagnostic)
    {
        var result = new JsonObject
        {
            ["ruleId"] = diagnostic.Code,
            ["ruleIndex"] = codes.IndexOf(diagnostic.Code),
            ["level"] = diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "note",
            },
            ["message"] = Message(diagnostic.Message),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = Location(file.Path),
                    ["region"] = Region(RangeEntry.Of(file.Text, diagnostic.Span)),
                },
            }),
        };
        // A fix without a change is not allowed here.
        var fixes = diagnostic.Fixes.Select(fix => FixEntry.Of(file, fix)).Where(fix => !fix.Edits.IsEmpty || !fix.NewFiles.IsEmpty).Select(Fix).ToArray();
        if (fixes.Length > 0) result["fixes"] = new JsonArray([.. fixes]);
        return result;
    }

    private JsonObject Fix(FixEntry fix)
    {
        var edits = fix.Edits.GroupBy(e => e.File, StringComparer.Ordinal).Select(g => Change(g.Key, g.Select(e => Replacement(e.Range, e.NewText))));
        var start = new RangeEntry(new PositionEntry(0, 0), new PositionEntry(0, 0));
        var files = fix.NewFiles.Select(f => Change(f.File, [Replacement(start, f.Content)]));
        return new JsonObject
        {
            ["description"] = Message(fix.Title),
            ["artifactChanges"] = new JsonArray([.. edits, .. files]),
        };
    }

    private JsonObject Change(string file, IEnumerable<JsonObject> replacements) => new()
    {
        ["artifactLocation"] = Location(file),
        ["replacements"] = new JsonArray([.. replacements]),
    };

    private static JsonObject Replacement(RangeEntry range, string newText) => new()
    {
        ["deletedRegion"] = Region(range),
        ["insertedContent"] = new JsonObject { ["text"] = newText },
    };

    private static JsonObject Region(RangeEntry range) => new()
    {
        ["startLine"] = range.Start.Line + 1,
        ["startColumn"] = range.Start.Character + 1,
        ["endLine"] = range.End.Line + 1,
        ["endColumn"] = range.End.Character + 1,
    };

    private JsonObject Location(string file)
    {
        var relative = Path.GetRelativePath(folder, file);
        if (Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal)) return new JsonObject { ["uri"] = new Uri(file).AbsoluteUri };
        var uri = string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
        return new JsonObject { ["uri"] = uri, ["uriBaseId"] = Base };
    }

    private static JsonObject Message(string text) => new() { ["text"] = text };
}
