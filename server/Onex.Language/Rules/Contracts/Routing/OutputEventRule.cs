using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>omnibase_core's local runtime refuses a contract whose handlers emit what goes nowhere.</summary>
internal sealed class OutputEventRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("ROUTING-015", "What a handler emits goes to another handler or to a published topic", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing is not { } routing || contract.IsDamaged || !contract.Topics.Published.IsEmpty) return [];
        var models = routing.Entries.Select(e => e.EventModel?.TextAt("name")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
            from entry in routing.Entries
            where entry.Mapping["output_events"] is YamlSequence
            from item in ((YamlSequence)entry.Mapping["output_events"]!).Items
            where item.AsText() is { } name && !models.Contains(name)
            select Descriptor.At(item.ContentSpan, $"{entry.Label} emits '{item.AsText()}', but no handler takes it and the node publishes to no topic.");
    }
}
