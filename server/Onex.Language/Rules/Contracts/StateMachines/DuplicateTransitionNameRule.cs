using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>ModelFSMSubcontract of omnibase_core: transition names are unique.</summary>
internal sealed class DuplicateTransitionNameRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-004", "Each transition has a name of its own", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = machine.Transitions.Select(t => t.Name?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var transition in machine.Transitions)
        {
            if (transition.Name is not { } name || seen.Add(name.Value)) continue;
            var found = Descriptor.At(name.ContentSpan, $"Another transition is named '{name.Value}' already.");
            if (transition.From is { } from && $"{name.Value}_from_{from.Value}" is var other && from.Value.All(char.IsAsciiLetterOrDigit) && !all.Contains(other))
                found = found.WithFix($"Name it '{other}'", YamlEdits.ReplaceScalar(contract.Yaml, name, other), isPreferred: false);
            yield return found;
        }
    }
}
