using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>
/// A node's state machine and its enum of states tell the same states. The enum is the one that shares most of them, more than it lacks;
/// an enum that shares few is about something else.
/// </summary>
internal sealed class StateEnumRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("NODE-007", "The states of a machine are the members of the node's enum", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine || machine.StateNames.IsEmpty || contract.IsDamaged) yield break;
        if (NodeFolder.Of(surroundings) is not { } folder || surroundings.Project is not { } project) yield break;
        var states = StateEnum.Of(project, folder.Contract).MaxBy(e => e.Values.Count(machine.StateNames.Contains));
        if (states is null) yield break;
        var shared = states.Values.Count(machine.StateNames.Contains);
        if (shared * 2 <= machine.StateNames.Count || shared * 2 <= states.Values.Count) yield break;
        foreach (var state in machine.States.Where(s => !states.Values.Contains(s.Name.Value)))
            yield return Descriptor.At(state.Name.ContentSpan, $"{states.Name} in {states.File} has no member for the state '{state.Name.Value}'.");
        var further = states.Values.Except(machine.StateNames).Order(StringComparer.Ordinal).ToList();
        if (further.Count > 0)
            yield return Descriptor.At(machine.Mapping.Find("states")!.Key.ContentSpan, $"{states.Name} in {states.File} has members that are no states: {string.Join(", ", further)}.");
    }
}
