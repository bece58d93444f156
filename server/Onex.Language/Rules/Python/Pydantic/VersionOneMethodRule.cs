using System.Collections.Frozen;
using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Pydantic;

/// <summary>Deprecated since Pydantic 2.0, and gone in 3.</summary>
internal sealed class VersionOneMethodRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-009", "Models are used by Pydantic 2's methods: model_dump, model_validate, …", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var call in file.Nodes.OfType<CallExpression>())
        {
            if (call.Func is not AttributeExpression { Attr: var method } function) continue;
            if (OfAnyModel.TryGetValue(method, out var modern) ? false : !OfKnownModels.TryGetValue(method, out modern) || !ModelTypes.IsModel(file, function.Value)) continue;
            var found = Descriptor.At(function.AttrSpan, $".{method}() is Pydantic 1's; write .{modern}().");
            yield return KeepsItsArguments(method, call) ? found.WithEdits($"Write {modern}", isPreferred: true, new TextEdit(function.AttrSpan, modern!)) : found;
        }
    }


    /// <summary>Names that nothing but a Pydantic model has.</summary>
    private static readonly FrozenDictionary<string, string> OfAnyModel = new Dictionary<string, string>
    {
        ["parse_obj"] = "model_validate",
        ["parse_raw"] = "model_validate_json",
        ["from_orm"] = "model_validate",
        ["schema_json"] = "model_json_schema",
        ["update_forward_refs"] = "model_rebuild",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names that responses, dictionaries and lists have too.</summary>
    private static readonly FrozenDictionary<string, string> OfKnownModels = new Dictionary<string, string>
    {
        ["construct"] = "model_construct",
        ["copy"] = "model_copy",
        ["dict"] = "model_dump",
        ["json"] = "model_dump_json",
        ["schema"] = "model_json_schema",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The old arguments mean the same to the new method.</summary>
    private static bool KeepsItsArguments(string method, CallExpression call) => method switch
    {
        "schema_json" or "from_orm" => false,
        "parse_obj" or "parse_raw" => call is { Args.Length: 1, Keywords: [] },
        "json" or "schema" or "update_forward_refs" => call is { Args: [], Keywords: [] },
        "copy" => call.Args.IsEmpty && call.Keywords.All(k => k.Arg is "update" or "deep"),
        "dict" => call.Args.IsEmpty && call.Keywords.All(k => k.Arg is "include" or "exclude" or "by_alias" or "exclude_unset" or "exclude_defaults" or "exclude_none"),
        _ => true,
    };
}
