using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python;

internal sealed class PythonSyntaxRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("PYTHON-001", "The file is valid Python", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        file.Module.Errors.Select(e => Descriptor.At(e.Span, e.Message));
}
