using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Python.Pydantic;

/// <summary>Deprecated since Pydantic 2.0, and gone in 3.</summary>
internal sealed class VersionOneValidatorRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-008", "Validators are Pydantic 2's: field_validator and model_validator", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var function in file.Nodes.OfType<FunctionDef>())
        {
            foreach (var decorator in function.DecoratorList)
            {
                if (file.Resolve(NameOf(decorator)) is not ("pydantic.validator" or "pydantic.root_validator" or "pydantic.class_validators.validator") || DottedName.LastOf(NameOf(decorator)) is not { } name) continue;
                var modern = name == "validator" ? "field_validator" : "model_validator";
                var found = Descriptor.At(decorator.Span, $"@{name} is Pydantic 1's; write @{modern}.");
                yield return name == "validator" ? Mend(found, file, function, decorator) : found;
            }
        }
    }


    private static Expression NameOf(Expression decorator) => decorator is CallExpression call ? call.Func : decorator;

    /// <summary>Where it is a validator of fields by name, of the value alone, which means the same in both versions.</summary>
    private static Diagnostic Mend(Diagnostic found, PythonFile file, FunctionDef function, Expression decorator)
    {
        if (decorator is not CallExpression { Func: NameExpression name, Args: [_, ..], Keywords: [] } || function.DecoratorList is not [_] and not [_, NameExpression { Id: "classmethod" }]) return found;
        if (function.Args.Args is not [{ Name: "cls" }, { Kind: ArgKind.Positional }] || function.DecoratorList[0] != decorator) return found;
        if (file.Nodes.OfType<NameExpression>().Count(n => n.Id == name.Id) > 1) return found;
        if (file.Module.Body.OfType<ImportFromStatement>().FirstOrDefault(f => f.Module == "pydantic") is not { } import || import.Names.FirstOrDefault(n => n is { Name: "validator", AsName: null }) is not { } alias) return found;
        if (file.BoundNames.Contains("field_validator")) return found;
        var edits = new List<TextEdit?> { PythonEdits.Replace(name, "field_validator"), new TextEdit(alias.NameSpan, "field_validator") };
        if (function.DecoratorList.Length == 1)
        {
            var line = EditedLines.LineOf(file.Text, function.Span.Start);
            edits.Add(PythonEdits.Insert(file.Text.GetLineStart(line), $"{PythonEdits.IndentationOf(file.Text, function)}@classmethod{BlockStyle.LineBreakOf(file.Text)}"));
        }
        return found.WithEdits("Write @field_validator", isPreferred: true, edits);
    }
}
