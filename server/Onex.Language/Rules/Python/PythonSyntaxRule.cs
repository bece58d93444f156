using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python;

/// <summary>In node.py it is DECL-006's.</summary>
internal sealed class PythonSyntaxRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("PYTHON-001", "The file is valid Python", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        file.IsNodeModule() ? [] : file.Module.Errors.Select(e => Descriptor.At(e.Span, e.Message));
}
