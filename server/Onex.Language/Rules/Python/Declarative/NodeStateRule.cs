using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Declarative;

internal sealed class NodeStateRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DECL-004", "A node class keeps nothing in self", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in NodeClasses.DeclarativeIn(file)
        from init in type.Body.OfType<FunctionDef>()
        where init is { Name: "__init__", IsAsync: false }
        from node in init.DescendantsAndSelf()
        from target in TargetsOf(node)
        where target.Value is NameExpression { Id: "self" }
        select Descriptor.At(target.Span, $"{type.Name} keeps self.{target.Attr}. A node has no state: what it needs comes from the container, the contract or the request.");


    private static IEnumerable<AttributeExpression> TargetsOf(PythonNode node) => node switch
    {
        AssignStatement assign => assign.Targets.SelectMany(Flatten),
        AnnAssignStatement assign => Flatten(assign.Target),
        AugAssignStatement assign => Flatten(assign.Target),
        _ => [],
    };

    private static IEnumerable<AttributeExpression> Flatten(Expression target) => target switch
    {
        AttributeExpression attribute => [attribute],
        TupleExpression tuple => tuple.Elts.SelectMany(Flatten),
        ListExpression list => list.Elts.SelectMany(Flatten),
        _ => [],
    };
}
