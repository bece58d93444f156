using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

internal sealed class ClassNameRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-003", "A class is named after its module: Model… in model_*.py, Handler… in handler_*.py", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (FolderConvention.For(file)?.ClassPrefixOf(file) is not { } prefix) return [];
        return file.Module.Body.OfType<ClassDef>()
            .Where(c => !c.Name.StartsWith('_') && !IsNamed(c.Name, prefix))
            .Select(c => Descriptor.At(c.NameSpan, $"The class '{c.Name}' must be named {prefix}<Name>, in PascalCase."));
    }

    private static bool IsNamed(string name, string prefix) =>
        name.Length > prefix.Length
        && name.StartsWith(prefix, StringComparison.Ordinal)
        && !char.IsLower(name[prefix.Length])
        && !name.Contains('_', StringComparison.Ordinal);
}
