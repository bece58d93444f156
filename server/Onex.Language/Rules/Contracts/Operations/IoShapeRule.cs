using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Operations;

internal sealed class IoShapeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("IO-001", "io_operations is a list of maps, each with its operation", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?.Find("io_operations") is not { } entry || entry.Value.IsNothing()) yield break;
        if (entry.Value.Resolved is not YamlSequence list)
        {
            yield return Descriptor.At(entry.ValueSpan(), "io_operations must be a list of maps with the key 'operation'.");
            yield break;
        }
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (item.IsNothing()) continue;
            if (item.Resolved is not YamlMapping mapping)
                yield return Descriptor.At(item.ContentSpan, $"io_operations[{i}] must be a map with the key 'operation'.");
            else if (!contract.IsDamaged && IoOperations.NameKeys.All(key => mapping.Find(key) is null))
                yield return Descriptor.At(mapping.FirstKeySpan(), $"io_operations[{i}] has no 'operation'.");
        }
    }
}
