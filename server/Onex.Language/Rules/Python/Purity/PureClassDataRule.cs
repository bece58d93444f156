using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Purity;

/// <summary>omnibase_core's node purity checks: no mutable class data.</summary>
internal sealed class PureClassDataRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PURITY-005", "Classes of COMPUTE and REDUCER hold no mutable data", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        !surroundings.MustBePure(file) ? [] :
        from type in file.Nodes.OfType<ClassDef>()
        where !file.Models.Contains(type)
        from statement in type.Body
        let assigned = ValueOf(statement)
        where assigned is { } pair && MutableValues.IsMutable(pair.Value) && pair.Target.Id is not ("__slots__" or "__match_args__")
        select Descriptor.At(assigned.Value.Target.Span, $"{type.Name}.{assigned.Value.Target.Id} is shared by all requests and can be changed. Write a tuple, a frozenset or MappingProxyType.");


    /// <summary>A ClassVar of a reducer is ARCH-005's.</summary>
    private static (NameExpression Target, Expression Value)? ValueOf(Statement statement) => statement switch
    {
        AssignStatement { Targets: [NameExpression name] } assign => (name, assign.Value),
        AnnAssignStatement { Target: NameExpression name, Value: { } value } assign when DottedName.LastOf(assign.Annotation) != "ClassVar" => (name, value),
        _ => null,
    };
}
