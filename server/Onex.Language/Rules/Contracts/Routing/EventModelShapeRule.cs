using Onex.Language.Contracts;
using Onex.Language.Contracts.Routing;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>The runtimes import the model by these two words, and ignore an event_model that is no map.</summary>
internal sealed class EventModelShapeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("ROUTING-007", "An event_model has a name and a module", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from entry in contract.Routing?.Entries ?? []
        let model = entry.Mapping.Find("event_model")
        where model is not null && !model.Value.IsNothing()
        from diagnostic in CheckModel(contract, entry, model)
        select diagnostic;

    private IEnumerable<Diagnostic> CheckModel(ContractDocument contract, RoutingEntry entry, YamlEntry model) => entry.EventModel is { } mapping
        ? ImportedClass.Check(Descriptor, contract, $"{entry.Label}.event_model", mapping)
        : [CheckText(contract, entry, model)];

    private Diagnostic CheckText(ContractDocument contract, RoutingEntry entry, YamlEntry model)
    {
        var found = Descriptor.At(model.ValueSpan(), $"{entry.Label}.event_model must be a map with 'name' and 'module'; written like this the runtime ignores it.");
        if (model.Value.AsText() is not { } text || !HandlerPath.TryParse(text, out var module, out var name)) return found;
        return found.WithFix("Write name and module", YamlEdits.ReplaceValue(contract.Yaml, model, [$"name: {name}", $"module: {module}"]));
    }
}
