using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Operations;

internal sealed class IoShapeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("IO-001", "Each of io_operations says its operation", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.IsDamaged || IoOperations.ListOf(contract) is not { } list) yield break;
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i].Resolved is YamlMapping mapping && IoOperations.NameKeys.All(key => mapping.Find(key) is null))
                yield return Descriptor.At(mapping.FirstKeySpan(), $"io_operations[{i}] has no 'operation'.");
        }
    }
}
