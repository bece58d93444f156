using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>The discovery of omnibase_infra puts them into a model that takes nothing else, and drops the contract.</summary>
internal sealed class EntryTextRule : IContractRule
{
    private static readonly string[] Keys = ["operation", "event_type", "topic"];

    public RuleDescriptor Descriptor { get; } = new("ROUTING-016", "operation, event_type and topic of a routing entry are texts", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from entry in contract.Routing?.Entries ?? []
        from key in Keys
        let written = entry.Mapping.Find(key)
        where written is not null && !written.Value.IsNothing() && written.Value.AsText() is null
        select Report(contract, $"{entry.Label}.{key}", written);

    private Diagnostic Report(ContractDocument contract, string label, YamlEntry written)
    {
        return Descriptor.At(written.ValueSpan(), $"{label} must be a text; the runtime does not load the contract.")
            .WithFix(TextFixes.Quote(contract, written));
    }
}
