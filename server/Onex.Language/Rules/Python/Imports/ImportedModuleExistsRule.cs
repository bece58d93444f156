using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python.Imports;

internal sealed class ImportedModuleExistsRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("IMPORT-001", "An imported module exists", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        ImportFinding.Of(ImportFault.UnknownModule, Descriptor, file, surroundings);
}
