using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Python;

/// <summary>omnibase_core's pydantic_conventions: every model says what it does with unknown fields, and forbids them.</summary>
internal sealed class ExtraForbiddenRule : IPackageRule
{
    private const string Wanted = "extra=\"forbid\"";

    public RuleDescriptor Descriptor { get; } =
        new("MODEL-005", "A model refuses unknown fields: model_config = ConfigDict(extra=\"forbid\")", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (file.IsTest()) yield break;
        foreach (var model in file.Models)
        {
            // What else it derives from may say it.
            if (model.Bases.Length > 1 || model.Body.IsEmpty || NoVersionOneConfigRule.MayForbidExtra(model)) continue;
            var config = ModelConfig.Of(model);
            if (config is { Call: null } || config?["extra"]?.Value is ConstantExpression { Text: "forbid" } || config?.Call?.Keywords.Any(k => k.Arg is null) == true) continue;
            var found = Descriptor.At(model.NameSpan, $"{model.Name} must have model_config = ConfigDict(extra=\"forbid\").");
            // class Config has a rule of its own.
            if (NoVersionOneConfigRule.Find(model) is not null) yield return found;
            else yield return config is null ? Add(found, file, model) : Change(found, file, config);
        }
    }

    private static Diagnostic Change(Diagnostic found, PythonFile file, ModelConfig config) => config["extra"] is { } written
        ? found.WithEdits("Forbid unknown fields", isPreferred: false, PythonEdits.Replace(written, Wanted))
        : found.WithEdits("Forbid unknown fields", isPreferred: true, PythonEdits.AddArgument(file.Text, config.Call!, Wanted));

    /// <summary>Behind the docstring, with an empty line on both sides.</summary>
    private static Diagnostic Add(Diagnostic found, PythonFile file, ClassDef model)
    {
        if (PythonEdits.Import(file, "pydantic", "ConfigDict") is not { } import) return found;
        var text = file.Text;
        var first = model.Body[0];
        if (!PythonEdits.IsAlone(text, first)) return found;
        var lineBreak = BlockStyle.LineBreakOf(text);
        var line = $"{PythonEdits.IndentationOf(text, first)}model_config = ConfigDict({Wanted}){lineBreak}";
        var edit = first switch
        {
            PassStatement when model.Body.Length == 1 => PythonEdits.Replace(first, line.TrimStart().TrimEnd('\r', '\n')),
            ExprStatement { Value: ConstantExpression { Text: not null } } => After(first, lineBreak + line),
            _ => PythonEdits.Insert(text.GetLineStart(EditedLines.LineOf(text, StartOf(first))), line + lineBreak),
        };
        return found.WithEdits("Forbid unknown fields", isPreferred: true, [edit, .. import]);

        TextEdit? After(Statement statement, string added)
        {
            var next = EditedLines.LineOf(text, statement.Span.End) + 1;
            return next < text.LineCount ? PythonEdits.Insert(text.GetLineStart(next), added) : null;
        }
    }

    private static int StartOf(Statement statement) => statement switch
    {
        FunctionDef { DecoratorList: [var decorator, ..] } => decorator.Span.Start,
        ClassDef { DecoratorList: [var decorator, ..] } => decorator.Span.Start,
        _ => statement.Span.Start,
    };
}
