using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>W004 of omnibase_core's workflow linter: what is outside of 1 to 1000 is moved to the nearer end.</summary>
internal sealed class PriorityRule : IContractRule
{
    private const long Lowest = 1;
    private const long Highest = 1000;

    public RuleDescriptor Descriptor { get; } = new("GRAPH-010", "A step's priority is between 1 and 1000", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.ExecutionGraph is not { } graph) yield break;
        foreach (var entry in graph.Steps.Select(s => s.Setting("priority")))
        {
            if (entry?.Value.Resolved is not YamlScalar scalar || !scalar.TryGetInteger(out var priority) || priority is >= Lowest and <= Highest) continue;
            var taken = Math.Clamp(priority, Lowest, Highest).ToString(CultureInfo.InvariantCulture);
            yield return Descriptor.At(entry.ValueSpan(), $"The priority {scalar.Value} is taken for {taken}.")
                .WithText(contract, scalar, taken);
        }
    }
}
