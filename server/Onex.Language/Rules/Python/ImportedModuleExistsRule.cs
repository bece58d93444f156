using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python;

internal sealed class ImportedModuleExistsRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("IMPORT-001", "An imported module exists: in the package, the standard library or the API index", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        file.Imports
            .Where(i => ImportSources.Find(i.Module, surroundings) == ImportSource.Unknown)
            .Select(i => Descriptor.At(i.Span, $"There is no module '{i.Module}'."));
}
