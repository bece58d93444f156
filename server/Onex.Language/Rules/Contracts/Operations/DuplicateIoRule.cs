using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Operations;

internal sealed class DuplicateIoRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("IO-002", "io_operations describes each operation once", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return IoOperations.Of(contract).Where(o => !seen.Add(o.Name))
            .Select(o => Descriptor.At(o.Entry.ValueSpan(), $"The operation '{o.Name}' is described already."));
    }
}
