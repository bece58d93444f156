using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules.Contracts.Operations;

/// <summary>No tool asks it. In real contracts the two lists speak of the same operations.</summary>
internal sealed class RoutedIoRule : IContractRule
{
    /// <summary>Among more names than this, a near one is chance.</summary>
    private const int MostCandidates = 50;

    public RuleDescriptor Descriptor { get; } = new("IO-003", "An operation that is routed is described in io_operations", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var described = IoOperations.Of(contract).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        if (described.Count == 0 || contract.IsDamaged || contract.Routing is not { } routing) yield break;
        var unrouted = described.Except(routing.Entries.Select(e => e.Operation).OfType<string>()).ToList();
        foreach (var entry in routing.Entries)
        {
            if (entry.Operation is not { } operation || described.Contains(operation)) continue;
            var written = entry.Mapping.Find("operation")!;
            var near = unrouted.Count <= MostCandidates ? NearestName.Find(operation, unrouted) : null;
            yield return Descriptor.At(written.ValueSpan(), $"'{operation}' is not in io_operations.").WithText(contract, written.Value, near, isPreferred: false);
        }
    }
}
