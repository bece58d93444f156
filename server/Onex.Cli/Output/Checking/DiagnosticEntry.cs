using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <param name="Help">The rule's page in this repository; <c>onexgen explain CODE</c> prints it.</param>
internal sealed record DiagnosticEntry(
    string Code,
    string Severity,
    string File,
    RangeEntry Range,
    string Message,
    string Source,
    string Help,
    ImmutableArray<FixEntry> Fixes)
{
    public static DiagnosticEntry Of(CheckedFile file, Diagnostic diagnostic) => new(
        diagnostic.Code,
        diagnostic.Severity.ToString().ToLowerInvariant(),
        file.Path,
        RangeEntry.Of(file.Text, diagnostic.Span),
        diagnostic.Message,
        "onex",
        $"docs/rules/{diagnostic.Code}.md",
        [.. diagnostic.Fixes.Select(fix => FixEntry.Of(file, fix))]);
}
