using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Routing;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>Gives an entry the model that the contract says it takes.</summary>
internal static class EventModelFixes
{
    /// <returns>Nothing where the contract does not say it: neither the entry's own <c>input_model</c> nor, with a single entry, the contract's.</returns>
    public static ImmutableArray<TextEdit> Add(ContractDocument contract, RoutingEntry entry)
    {
        var model = entry.Mapping["input_model"] as YamlMapping
            ?? (contract.Routing!.Handlers!.Items.Length == 1 ? contract.Root!["input_model"] as YamlMapping : null);
        if (model?.TextAt("name") is not { } name || model.TextAt("module") is not { } module) return [];
        if (!PythonName.IsIdentifier(name) || !PythonName.IsModulePath(module)) return [];
        if (entry.Mapping.Find("event_model") is { } written)
            return written.Value.IsNothing() ? YamlEdits.ReplaceValue(contract.Yaml, written, [$"name: {name}", $"module: {module}"]) : [];
        return YamlEdits.InsertEntry(contract.Yaml, entry.Mapping, "operation", ["event_model:", $"  name: {name}", $"  module: {module}"]);
    }
}
