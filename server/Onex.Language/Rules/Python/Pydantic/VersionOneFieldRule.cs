using System.Collections.Frozen;
using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Pydantic;

/// <summary>Pydantic 2 raises at import for most of these and warns of the others.</summary>
internal sealed class VersionOneFieldRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-010", "Field is called with Pydantic 2's arguments", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from call in file.Nodes.OfType<CallExpression>()
        where file.Resolve(call.Func) == "pydantic.Field"
        from keyword in call.Keywords
        where keyword.Arg is not null && Arguments.ContainsKey(keyword.Arg)
        select Mend(Descriptor.At(keyword.ArgSpan, $"Field has no argument '{keyword.Arg}' in Pydantic 2."), call, keyword);


    /// <summary>What to write instead; empty where there is no argument of the same meaning.</summary>
    private static readonly FrozenDictionary<string, string> Arguments = new Dictionary<string, string>
    {
        ["regex"] = "pattern",
        ["min_items"] = "min_length",
        ["max_items"] = "max_length",
        ["const"] = "",
        ["unique_items"] = "",
        ["allow_mutation"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Diagnostic Mend(Diagnostic found, CallExpression call, Keyword keyword) =>
        Arguments[keyword.Arg!] is { Length: > 0 } modern && call.Keywords.All(k => k.Arg != modern)
            ? found.WithEdits($"Write {modern}", isPreferred: true, new TextEdit(keyword.ArgSpan, modern))
            : found;
}
