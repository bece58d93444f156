using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Imports;

/// <summary>Something wrong with an import.</summary>
internal sealed record ImportFinding(ImportFault Fault, TextSpan Span, string Message, ImmutableArray<CodeFix> Fixes)
{
    /// <summary>What a rule about one kind of fault says of a file.</summary>
    public static IEnumerable<Diagnostic> Of(ImportFault fault, RuleDescriptor rule, PythonFile file, INodeSurroundings surroundings) => ImportFindings
        .In(file, surroundings)
        .Where(finding => finding.Fault == fault)
        .Select(finding => rule.At(finding.Span, finding.Message) with { Fixes = finding.Fixes });
}
