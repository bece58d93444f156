using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

internal sealed class FieldTypedRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("MODEL-001", "A model's field has a type", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.Models
        from statement in model.Body.OfType<AssignStatement>()
        from target in statement.Targets.OfType<NameExpression>()
        where target.Id != "model_config" && !target.Id.StartsWith('_')
        select Descriptor.At(target.Span, $"The field '{target.Id}' of {model.Name} has no type.");
}
