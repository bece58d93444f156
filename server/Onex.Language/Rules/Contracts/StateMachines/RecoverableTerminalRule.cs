using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.StateMachines;

/// <summary>ModelFSMStateDefinition of omnibase_core: a terminal state cannot be recovered from.</summary>
internal sealed class RecoverableTerminalRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("FSM-009", "A terminal state is not recoverable", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.StateMachine is not { } machine) yield break;
        foreach (var state in machine.States.Where(s => machine.TerminalNames.Contains(s.Name.Value)))
        {
            if (state.Mapping?["is_recoverable"] is not YamlScalar recoverable || !recoverable.TryGetBoolean(out var value) || !value) continue;
            yield return Descriptor.At(recoverable.ContentSpan, $"'{state.Name.Value}' is a terminal state, so nothing can be recovered from it.")
                .WithFix("Write is_recoverable: false", YamlEdits.ReplaceScalar(contract.Yaml, recoverable, "false"));
        }
    }
}
