using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Routing;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>omnibase_infra's gate handler-routing-schema and its runtime twin: a flat entry stops the contract from being loaded.</summary>
internal sealed class NestedHandlerRule : IContractRule
{
    private static readonly string[] FlatClassKeys = ["handler_class", "handler_name"];
    private const string FlatModuleKey = "handler_module";

    public RuleDescriptor Descriptor { get; } = new("ROUTING-002", "Every routing entry has its handler as a map with name and module", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing?.Handlers is not { } handlers) yield break;
        for (var i = 0; i < handlers.Items.Length; i++)
        {
            var item = handlers.Items[i];
            if (item.Resolved is not YamlMapping mapping)
            {
                if (!item.IsNothing()) yield return Descriptor.At(item.ContentSpan, $"handlers[{i}] must be a map with the key 'handler'.");
                continue;
            }
            var entry = new RoutingEntry(i, mapping);
            if (entry.Handler is not null) continue;
            if (mapping.Find("handler") is { } handler) yield return CheckHandler(contract, entry, handler);
            else if (!contract.IsDamaged) yield return CheckFlat(contract, entry);
        }
    }

    private Diagnostic CheckHandler(ContractDocument contract, RoutingEntry entry, YamlEntry handler)
    {
        var found = Descriptor.At(handler.ValueSpan(), $"{entry.Label}.handler must be a map with 'name' and 'module'; the runtime does not load the contract.");
        if (handler.Value.AsText() is not { } text || !HandlerPath.TryParse(text, out var module, out var name)) return found;
        return found.WithFix("Write name and module", YamlEdits.ReplaceValue(contract.Yaml, handler, [$"name: {name}", $"module: {module}"]));
    }

    private Diagnostic CheckFlat(ContractDocument contract, RoutingEntry entry)
    {
        var flatClass = FlatClassKeys.Select(entry.Mapping.Find).FirstOrDefault(e => e is not null);
        var flatModule = entry.Mapping.Find(FlatModuleKey);
        var at = (flatClass ?? flatModule)?.Key.ContentSpan ?? entry.Mapping.FirstKeySpan();
        var found = Descriptor.At(at, $"{entry.Label} has no 'handler' map with 'name' and 'module'; the runtime does not load the contract.");
        return found.WithFix("Write handler as a map", Nest(contract, entry.Mapping, flatClass, flatModule));
    }

    /// <summary>The first flat key becomes <c>handler</c> with the map behind it, the other goes.</summary>
    private static ImmutableArray<TextEdit> Nest(ContractDocument contract, YamlMapping mapping, YamlEntry? flatClass, YamlEntry? flatModule)
    {
        if (flatClass is null || flatModule is null) return [];
        if (flatClass.Value.AsText() is not { } name || flatModule.Value.AsText() is not { } module) return [];
        if (flatClass.Value is not YamlScalar || flatModule.Value is not YamlScalar) return [];
        ImmutableArray<TextEdit>[] steps =
        [
            YamlEdits.RenameKey(contract.Yaml, flatClass, "handler"),
            YamlEdits.ReplaceValue(contract.Yaml, flatClass, [$"name: {name}", $"module: {module}"]),
            YamlEdits.RemoveEntry(contract.Yaml, mapping, flatModule),
        ];
        return steps.Any(s => s.IsEmpty) ? [] : [.. steps.SelectMany(s => s)];
    }
}
