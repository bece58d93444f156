using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>
/// The three that omnibase_core's models know, topic_match, which omnibase_infra's auto-wiring reads, and backend_match, which the nodes of
/// omniclaude read themselves. The loaders take an unknown one for another without an error.
/// </summary>
internal sealed class RoutingStrategyRule : IContractRule
{
    private static readonly ImmutableArray<string> Strategies =
        ["backend_match", "operation_match", "payload_type_match", "topic_match", "topic_pattern"];

    public RuleDescriptor Descriptor { get; } = new("ROUTING-009", "routing_strategy is one that a runtime knows", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing?.Mapping.Find("routing_strategy") is not { } entry || entry.Value.IsNothing()) yield break;
        var text = entry.Value.AsText();
        if (text is not null && Strategies.Contains(text)) yield break;
        var shown = text is null ? "This" : $"'{text}'";
        yield return Descriptor.At(entry.ValueSpan(), $"{shown} is no routing strategy. It is one of {string.Join(", ", Strategies)}.")
            .WithText(contract, entry.Value, text is null ? null : NearestName.Find(text, Strategies));
    }
}
