using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python.Imports;

internal sealed class ImportedNameStaysRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("IMPORT-004", "What is imported was not removed from its library", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        ImportFinding.Of(ImportFault.Removed, Descriptor, file, surroundings);
}
