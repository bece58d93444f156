using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>omnibase_core's pydantic_conventions: every model says what it does with unknown fields, and forbids them.</summary>
internal sealed class ExtraForbiddenRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-005", "A model refuses unknown fields: model_config = ConfigDict(extra=\"forbid\")", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.Models
        where !ForbidsExtra(model)
        select Descriptor.At(model.NameSpan, $"{model.Name} must have model_config = ConfigDict(extra=\"forbid\").");

    private static bool ForbidsExtra(ClassDef model) =>
        model.Body.Any(s => ConfigValue(s) is CallExpression call
            && call.Keywords.Any(k => k is { Arg: "extra", Value: ConstantExpression { Text: "forbid" } }));

    private static Expression? ConfigValue(Statement statement) => statement switch
    {
        AssignStatement { Targets: [NameExpression { Id: "model_config" }] } s => s.Value,
        AnnAssignStatement { Target: NameExpression { Id: "model_config" } } s => s.Value,
        _ => null,
    };
}
