using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Architecture;

/// <summary>omnibase_infra's ARCH-003.</summary>
internal sealed class OrchestratorStateMachineRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ARCH-003", "An orchestrator has no state machine", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in file.IsTest() ? [] : file.Nodes.OfType<ClassDef>()
        where type.Name.Contains("Orchestrator", StringComparison.Ordinal) && !type.Name.Contains("Reducer", StringComparison.Ordinal)
        from place in InClass(type).Concat(type.DescendantsAndSelf().SelectMany(Inside))
        select Descriptor.At(place, $"'{file.Text.Slice(place)}' is a state machine in {type.Name}. Orchestrators plan reactions; states and their transitions are a REDUCER's.");


    private static readonly string[] ClassNames = ["STATES", "TRANSITIONS", "STATE_MACHINE", "FSM", "ALLOWED_TRANSITIONS"];
    private static readonly string[] Attributes = ["_state", "_workflow_state", "_current_step", "_fsm_state", "_current_state"];
    private static readonly string[] Methods = ["transition", "can_transition", "apply_transition", "get_current_state", "set_state"];

    private static IEnumerable<TextSpan> InClass(ClassDef type) =>
        from assign in type.Body.OfType<AssignStatement>()
        from name in assign.Targets.OfType<NameExpression>()
        where ClassNames.Contains(name.Id) || name.Id.StartsWith("STATE_", StringComparison.Ordinal)
        select name.Span;

    private static IEnumerable<TextSpan> Inside(PythonNode node) => node switch
    {
        FunctionDef method when Methods.Contains(method.Name) => [method.NameSpan],
        AssignStatement assign => assign.Targets.OfType<AttributeExpression>().Where(t => t.Value is NameExpression { Id: "self" } && Attributes.Contains(t.Attr)).Select(t => t.AttrSpan),
        _ => [],
    };
}
