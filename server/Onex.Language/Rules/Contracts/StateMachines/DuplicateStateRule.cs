using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.StateMachines;

internal sealed class DuplicateStateRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-003", "Each state is defined once", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in machine.States.Where(s => !seen.Add(s.Name.Value)))
        {
            var first = machine.States.First(s => s.Name.Value == state.Name.Value);
            var found = Descriptor.At(state.Name.ContentSpan, $"The state '{state.Name.Value}' is defined already.") with
            {
                Related = [new RelatedPlace(first.Name.ContentSpan, "The state is defined here first.")],
            };
            var item = machine.StatesList!.Items.First(i => ReferenceEquals(i.Resolved, (YamlNode?)state.Mapping ?? state.Name));
            yield return found.WithFix($"Remove this definition of '{state.Name.Value}'", YamlEdits.RemoveItem(contract.Yaml, machine.StatesList, item), isPreferred: false);
        }
    }
}
