using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python.Imports;

internal sealed class ImportedPackageInstalledRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("IMPORT-006", "An imported package is installed in the environment", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        ImportFinding.Of(ImportFault.NotInstalled, Descriptor, file, surroundings);
}
