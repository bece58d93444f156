using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

internal sealed class NoVersionOneConfigRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-004", "A model is configured by model_config, not by Pydantic 1's class Config", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.Models
        from inner in model.Body.OfType<ClassDef>()
        where inner.Name == "Config"
        select Descriptor.At(inner.NameSpan, $"{model.Name} is configured by Pydantic 1's class Config; use model_config = ConfigDict(…).");
}
