using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Declarative;

/// <summary>omnibase_infra's declarative nodes: behaviour lives in contract.yaml and handlers.</summary>
internal sealed class NodeMethodRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DECL-001", "A node class has no methods but __init__", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in NodeClasses.DeclarativeIn(file)
        from method in type.Body.OfType<FunctionDef>()
        where method.Name != "__init__" && !NodePropertyRule.IsProperty(method)
        select Descriptor.At(method.NameSpan, $"{type.Name} has the method '{method.Name}'. What a node does belongs into its handler.");

}
