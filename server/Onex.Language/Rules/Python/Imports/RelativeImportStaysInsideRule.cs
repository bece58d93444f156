using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python.Imports;

internal sealed class RelativeImportStaysInsideRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("IMPORT-005", "A relative import stays inside its package", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        ImportFinding.Of(ImportFault.BeyondPackage, Descriptor, file, surroundings);
}
