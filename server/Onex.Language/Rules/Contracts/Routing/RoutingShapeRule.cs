using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>As the discovery of omnibase_infra reads it: whatever is no mapping, and handlers that are no list, count as no handlers.</summary>
internal sealed class RoutingShapeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("ROUTING-001", "handler_routing is a map and its handlers are a list", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?.Find("handler_routing") is not { } section || section.Value.IsNothing()) yield break;
        if (section.Value.Resolved is not YamlMapping routing)
        {
            yield return Descriptor.At(section.ValueSpan(), "handler_routing must be a map with the key 'handlers'; written like this it is ignored and no handler is called.");
            yield break;
        }
        if (routing.Find("handlers") is { } handlers && !handlers.Value.IsNothing() && handlers.Value.Resolved is not YamlSequence)
            yield return Descriptor.At(handlers.ValueSpan(), "handlers must be a list; written like this it is ignored and no handler is called.");
    }
}
