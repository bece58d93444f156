using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

internal sealed class ClassNameRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-003", "A class is named after what it is: Model… in model_*.py, Handler… in handler_*.py", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (FolderConvention.For(file)?.ClassPrefixOf(file) is not { } prefix) return [];
        return file.Module.Body.OfType<ClassDef>()
            .Where(c => !c.Name.StartsWith('_') && !FolderConvention.IsKnown(c.Name))
            .Select(c => Descriptor.At(c.NameSpan, $"The class '{c.Name}' must be named {prefix}<Name>, in PascalCase."));
    }
}
