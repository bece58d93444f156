using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python.Declarative;

/// <summary>PYTHON-001 under the name that omnibase_infra gives it in node.py.</summary>
internal sealed class NodeSyntaxRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DECL-006", "node.py is valid Python", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        file.IsNodeModule() ? file.Module.Errors.Select(e => Descriptor.At(e.Span, e.Message)) : [];

}
