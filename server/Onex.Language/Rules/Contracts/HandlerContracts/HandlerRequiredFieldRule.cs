using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Basics;

namespace Onex.Language.Rules.Contracts.HandlerContracts;

/// <summary>The required fields of omnibase_core's ModelHandlerContract.</summary>
internal sealed class HandlerRequiredFieldRule : IContractRule
{
    private static readonly string[] Fields = ["handler_id", "name", "contract_version", "descriptor", "input_model", "output_model"];

    /// <summary>What can be written without knowing the handler.</summary>
    private static readonly string[] Insertable = ["contract_version"];

    public RuleDescriptor Descriptor { get; } = new("HANDLER-001", "A handler's contract has its required fields", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root || contract.IsDamaged) yield break;
        var content = new MissingContent(contract, surroundings);
        foreach (var field in Fields)
        {
            var entry = root.Find(field);
            if (entry is null)
                yield return Descriptor.At(root.FirstKeySpan(), $"'{field}' is missing.").WithFix(Insertable.Contains(field) ? content.Insert(root, "", field) : null);
            else if (PythonValue.IsNull(entry.Value.Resolved))
                yield return Descriptor.At(entry.Key.Span, $"'{field}' has no value.");
        }
    }
}
