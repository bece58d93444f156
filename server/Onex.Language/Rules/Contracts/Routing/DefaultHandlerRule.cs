using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>Without a list of handlers the runtime takes this one, and only in this form.</summary>
internal sealed class DefaultHandlerRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("ROUTING-008", "A default_handler without handlers is written module:Class", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing is not { } routing || !routing.Mapping["handlers"].IsNothing()) yield break;
        if (routing.Mapping.Find("default_handler") is not { } entry || entry.Value.IsNothing()) yield break;
        var text = entry.Value.AsText();
        if (text?.LastIndexOf(':') is > 0 and var colon && colon < text.Length - 1) yield break;
        var found = Descriptor.At(entry.ValueSpan(), "default_handler must be written module:Class, e.g. handler:HandlerOrder; otherwise no handler is called.");
        if (text is not null && HandlerPath.TryParse(text, out var module, out var name))
            found = found.WithText(contract, entry.Value, $"{module}:{name}");
        yield return found;
    }
}
