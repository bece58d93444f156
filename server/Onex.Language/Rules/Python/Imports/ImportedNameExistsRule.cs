using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python.Imports;

internal sealed class ImportedNameExistsRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("IMPORT-002", "A module has the name that is imported from it", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        ImportFinding.Of(ImportFault.UnknownName, Descriptor, file, surroundings);
}
