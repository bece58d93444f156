using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>omnibase_infra's gate mixed-category-routing: the auto-wiring gives an entry one category, and topics of the others find no handler.</summary>
internal sealed class MixedCategoryRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("CATEGORY-003", "The topics of a routing entry are of one category", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (IsCloudGateway(contract)) yield break;
        var topics = new EntryTopics(contract);
        foreach (var entry in contract.Routing?.Entries ?? [])
        {
            var categories = topics.CategoriesFor(entry);
            if (categories.Length < 2) continue;
            yield return Descriptor.At(entry.Mapping.FirstKeySpan(), $"{entry.Label} gets topics of several categories ({string.Join(", ", categories)}), and only those of one reach it. Name its 'topic' or 'event_type'.");
        }
    }

    /// <summary>The auto-wiring leaves such a node out unless an installation asks for it.</summary>
    private static bool IsCloudGateway(ContractDocument contract) =>
        contract.Root?["config"] is YamlMapping config
        && config["gateway_forwarder"] is YamlMapping forwarder
        && forwarder["cloud_leg"] is YamlMapping;
}
