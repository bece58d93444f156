using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Rules.Python.Pydantic;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Python;

internal sealed class NoVersionOneConfigRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-004", "A model is configured by model_config, not by Pydantic 1's class Config", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var model in file.Models)
        {
            if (Find(model) is not { } inner) continue;
            var found = Descriptor.At(inner.NameSpan, $"{model.Name} is configured by Pydantic 1's class Config; use model_config = ConfigDict(…).");
            yield return Mend(found, file, model, inner);
        }
    }

    /// <summary>The model has a class Config that forbids unknown fields, or gets its values from elsewhere.</summary>
    public static bool MayForbidExtra(ClassDef model) => Find(model) is { } config && (config.Bases.Length > 0
        || config.Body.OfType<AssignStatement>().Any(s => s.Targets is [NameExpression { Id: "extra" }] && s.Value is ConstantExpression { Text: "forbid" } or AttributeExpression { Attr: "forbid" }));

    public static ClassDef? Find(ClassDef model) => model.Body.OfType<ClassDef>().FirstOrDefault(c => c.Name == "Config");

    /// <summary>Where the class holds nothing but simple values, each under the name that Pydantic 2 gives it.</summary>
    private static Diagnostic Mend(Diagnostic found, PythonFile file, ClassDef model, ClassDef config)
    {
        if (ModelConfig.Of(model) is not null || config.Bases.Length + config.Keywords.Length + config.DecoratorList.Length > 0 || !PythonEdits.IsAlone(file.Text, config)) return found;
        var arguments = new List<string>();
        foreach (var statement in config.Body.Where(s => s is not PassStatement and not ExprStatement { Value: ConstantExpression { Text: not null } }))
        {
            if (statement is not AssignStatement { Targets: [NameExpression key], Value: var value } || ConfigKeys.InVersionTwo(key.Id) is not { } name) return found;
            if (EditedLines.LineOf(file.Text, value.Span.Start) != EditedLines.LineOf(file.Text, value.Span.End)) return found;
            arguments.Add($"{name}={(key.Id == "extra" && value is AttributeExpression member ? $"\"{member.Attr}\"" : file.Text.Slice(value.Span))}");
        }
        if (HasComments(file, config) || PythonEdits.Import(file, "pydantic", "ConfigDict") is not { } import) return found;
        return found.WithEdits("Write model_config = ConfigDict(…)", isPreferred: true, [PythonEdits.Replace(config, $"model_config = ConfigDict({string.Join(", ", arguments)})"), .. import]);
    }

    private static bool HasComments(PythonFile file, ClassDef config) => file.Module.Comments.Any(c => c.Overlaps(config.Span));
}
