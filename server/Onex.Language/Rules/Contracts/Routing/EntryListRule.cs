using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>Readers pass over what is no list of texts.</summary>
internal sealed class EntryListRule : IContractRule
{
    private static readonly string[] Keys = ["supported_operations", "output_events"];

    public RuleDescriptor Descriptor { get; } = new("ROUTING-017", "supported_operations and output_events of a routing entry are lists of texts", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from entry in contract.Routing?.Entries ?? []
        from key in Keys
        let written = entry.Mapping.Find(key)
        where written is not null && !written.Value.IsNothing()
        from diagnostic in CheckList(contract, $"{entry.Label}.{key}", written)
        select diagnostic;

    private IEnumerable<Diagnostic> CheckList(ContractDocument contract, string label, YamlEntry written)
    {
        if (written.Value.Resolved is YamlSequence list)
            return list.Items.Where(i => i.AsText() is null && i.ContentSpan.Length > 0).Select(i => Descriptor.At(i.ContentSpan, $"An item of {label} must be a text."));
        var found = Descriptor.At(written.ValueSpan(), $"{label} must be a list of texts.");
        var isName = written.Value.AsText() is { Length: > 0 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-') && char.IsAsciiLetter(text[0]);
        return [isName ? found.WithFix("Write it as a list", YamlEdits.ReplaceValue(contract.Yaml, written, [$"- {written.Value.AsText()}"])) : found];
    }
}
