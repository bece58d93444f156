using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Operations;

/// <summary>omnibase_core's effect contract takes no list at all, but not an empty one.</summary>
internal sealed class EmptyIoRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("IO-004", "io_operations is not empty", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (IoOperations.ListOf(contract) is not { Items.IsEmpty: true }) yield break;
        var entry = contract.Root!.Find("io_operations")!;
        yield return Descriptor.At(entry.ValueSpan(), "An empty io_operations says nothing, and omnibase_core's effect contract refuses it.")
            .WithFix("Remove io_operations", YamlEdits.RemoveEntry(contract.Yaml, contract.Root, entry));
    }
}
