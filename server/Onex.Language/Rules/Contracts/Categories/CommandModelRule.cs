using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Routing;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>omnibase_core's gate command-category-requires-event-model: without the model the runtime cannot make the command's payload.</summary>
internal sealed class CommandModelRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("CATEGORY-002", "A routing entry for commands has an event_model", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.IsDamaged) yield break;
        foreach (var entry in contract.Routing?.Entries ?? [])
        {
            if (!MessageCategories.IsCommand(entry) || !entry.Mapping["event_model"].IsNothing()) continue;
            yield return Descriptor.At(entry.Mapping.Find("message_category")!.ValueSpan(), $"{entry.Label} takes commands, so it needs an event_model with name and module.")
                .WithFix("Add event_model", EventModelFixes.Add(contract, entry));
        }
    }
}
