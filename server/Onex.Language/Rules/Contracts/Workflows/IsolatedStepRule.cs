using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>W005 of omnibase_core's workflow linter: a step that waits for none and that none waits for.</summary>
internal sealed class IsolatedStepRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("GRAPH-007", "Every step is connected to another", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, ExecutionGraph: { IsSound: true, Steps.Length: > 1 } graph }) yield break;
        var waitedFor = graph.Steps.SelectMany(s => s.DependsOn).Select(d => d.Value).ToHashSet(StringComparer.Ordinal);
        // A workflow without any order runs all steps side by side: that is meant.
        if (waitedFor.Count == 0) yield break;
        foreach (var step in graph.Steps.Where(s => s.DependsOn.IsEmpty && !waitedFor.Contains(s.Id!.Value)))
            yield return Descriptor.At(step.Id!.ContentSpan, $"The step '{step.Id.Value}' waits for none, and none waits for it.");
    }
}
