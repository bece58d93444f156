using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>W002 of omnibase_core's workflow linter.</summary>
internal sealed class DuplicateStepNameRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("GRAPH-008", "Steps have different names", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.ExecutionGraph is not { } graph) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in graph.Steps)
        {
            if (step.Name?.Value.Resolved is YamlScalar { IsText: true } name && !seen.Add(name.Value))
                yield return Descriptor.At(step.Name.ValueSpan(), $"Another step is called '{name.Value}' already; logs cannot tell them apart.");
        }
    }
}
