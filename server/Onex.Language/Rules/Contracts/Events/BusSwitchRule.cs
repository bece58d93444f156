using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Events;

/// <summary>The discovery of omnibase_infra takes only true and false here, and drops the contract otherwise.</summary>
internal sealed class BusSwitchRule : IContractRule
{
    private static readonly string[] Switches = ["plugin_managed", "tenant_scoped_ingress"];

    public RuleDescriptor Descriptor { get; } = new("EVENT-006", "The switches of event_bus are true or false", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus) yield break;
        foreach (var entry in Switches.Select(bus.Find).OfType<YamlEntry>())
        {
            if (entry.Value.Resolved is YamlScalar scalar && scalar.TryGetBoolean(out _)) continue;
            var found = Descriptor.At(entry.ValueSpan(), $"event_bus.{entry.Name} must be true or false; the runtime does not load the contract.");
            yield return (entry.Value as YamlScalar)?.Value.Trim().ToLowerInvariant() switch
            {
                "true" or "yes" or "on" or "1" => found.WithFix("Write true", YamlEdits.ReplaceValue(contract.Yaml, entry, ["true"])),
                "false" or "no" or "off" or "0" => found.WithFix("Write false", YamlEdits.ReplaceValue(contract.Yaml, entry, ["false"])),
                _ => found,
            };
        }
    }
}
