using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Purity;

namespace Onex.Language.Rules.Python.Architecture;

/// <summary>omnibase_infra's ARCH-005, with no tolerance: what one request leaves behind, the next one of another tenant sees.</summary>
internal sealed class SharedStateRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ARCH-005", "Handlers of ORCHESTRATOR and REDUCER share no mutable containers", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (surroundings.NodeSuffix is not ("Orchestrator" or "Reducer") || file.IsTest() || file.FolderName != "handlers") yield break;
        foreach (var (target, value) in file.Module.Body.SelectMany(Assigned).Where(a => MutableValues.IsMutable(a.Value) && a.Target.Id != "__all__"))
            yield return Descriptor.At(target.Span, $"'{target.Id}' can be changed and is shared by all requests. {Advice(value)}");
        foreach (var statement in file.Nodes.OfType<ClassDef>().SelectMany(c => c.Body).OfType<AnnAssignStatement>())
        {
            if (statement is { Target: NameExpression name, Annotation: SubscriptExpression { Slice: var inner } annotation }
                && DottedName.LastOf(annotation) == "ClassVar" && Containers.Contains(DottedName.LastOf(inner)))
                yield return Descriptor.At(name.Span, $"'{name.Id}' can be changed and is shared by all requests. Use an immutable type, or keep the state where the node's contract says.");
        }
    }


    private static readonly string?[] Containers = ["dict", "list", "set", "Dict", "List", "Set", "OrderedDict", "defaultdict", "Counter", "MutableMapping", "MutableSequence", "MutableSet"];

    private static string Advice(Expression value) => value is DictExpression or CallExpression ? "Wrap it in MappingProxyType, or keep the state where the node's contract says." : "Write a tuple or a frozenset.";

    private static IEnumerable<(NameExpression Target, Expression Value)> Assigned(Statement statement) => statement switch
    {
        AssignStatement assign => assign.Targets.OfType<NameExpression>().Select(t => (t, assign.Value)),
        AnnAssignStatement { Target: NameExpression name, Value: { } value } => [(name, value)],
        _ => [],
    };
}
