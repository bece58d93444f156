using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>With operation_match the operation alone decides, so the runtime cannot tell two entries apart.</summary>
internal sealed class DuplicateOperationRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("ROUTING-011", "With operation_match each operation has one entry", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing is not { Strategy: "operation_match" } routing) yield break;
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in routing.Entries)
        {
            if (entry.Operation is not { } operation || first.TryAdd(operation, entry.Index)) continue;
            yield return Descriptor.At(entry.Mapping.Find("operation")!.ValueSpan(), $"The operation '{operation}' has an entry already: handlers[{first[operation]}].");
        }
    }
}
