using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python.Imports;

internal sealed class ImportedFromRightModuleRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("IMPORT-003", "A name is imported from a module that has it", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        ImportFinding.Of(ImportFault.WrongModule, Descriptor, file, surroundings);
}
