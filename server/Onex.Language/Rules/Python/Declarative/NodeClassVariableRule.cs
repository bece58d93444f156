using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Declarative;

/// <summary>omnibase_infra's declarative nodes; an annotation without a value is allowed.</summary>
internal sealed class NodeClassVariableRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DECL-005", "A node class has no variables with values", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in NodeClasses.DeclarativeIn(file)
        from statement in type.Body
        let target = TargetOf(statement)
        where target is not null
        select Descriptor.At(target.Span, $"{type.Name} has a class variable. Configuration belongs into contract.yaml.");


    private static Expression? TargetOf(Statement statement) => statement switch
    {
        AssignStatement assign => assign.Targets[0],
        AnnAssignStatement { Value: not null } assign => assign.Target,
        _ => null,
    };
}
