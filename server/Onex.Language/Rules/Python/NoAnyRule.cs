using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

internal sealed class NoAnyRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("MODEL-003", "No Any, in models or anywhere else", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from node in file.Nodes
        let isAny = node is NameExpression { Id: "Any" }
            || (node is AttributeExpression { Attr: "Any", Value: NameExpression { Id: "typing" or "typing_extensions" } })
        where isAny
        select Descriptor.At(node.Span, "Use a precise type instead of Any.");
}
