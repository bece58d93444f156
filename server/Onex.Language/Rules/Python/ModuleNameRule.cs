using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python;

internal sealed class ModuleNameRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-002", "A module is named after its folder: models/model_*.py, enums/enum_*.py, …", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (FolderConvention.For(file) is { } convention && !convention.IsNamed(file))
            yield return Descriptor.At(new TextSpan(0, 0), $"A module in {convention.Folder}/ must be named {convention.ModulePrefixes[0]}*.py.");
    }
}
