using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Declarative;

internal sealed class NodePropertyRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DECL-002", "A node class has no properties", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in NodeClasses.DeclarativeIn(file)
        from method in type.Body.OfType<FunctionDef>()
        where method.Name != "__init__" && IsProperty(method)
        select Descriptor.At(method.NameSpan, $"{type.Name} has the property '{method.Name}'. What is known of a node belongs into its contract or its models.");


    public static bool IsProperty(FunctionDef method) => method.DecoratorList.Any(d => DottedName.LastOf(d) is "property" or "cached_property");
}
