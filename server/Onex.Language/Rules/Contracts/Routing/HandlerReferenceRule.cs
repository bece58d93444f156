using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>Both runtimes need the two words to import the handler.</summary>
internal sealed class HandlerReferenceRule : IContractRule
{
    private static readonly string[] Keys = ["name", "module"];

    public RuleDescriptor Descriptor { get; } = new("ROUTING-003", "A routed handler has a name and a module", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from entry in contract.Routing?.Entries ?? []
        where entry.Handler is not null
        from key in Keys
        from diagnostic in CheckKey(contract, entry.Label, entry.Handler!, key)
        select diagnostic;

    private IEnumerable<Diagnostic> CheckKey(ContractDocument contract, string label, YamlMapping handler, string key)
    {
        if (handler.Find(key) is not { } found)
        {
            if (!contract.IsDamaged) yield return Descriptor.At(handler.FirstKeySpan(), $"{label}.handler has no '{key}', so it cannot be imported.");
        }
        else if (string.IsNullOrWhiteSpace(found.Value.AsText()))
        {
            yield return Descriptor.At(found.ValueSpan(), $"{label}.handler.{key} must be a text that is not empty.");
        }
    }
}
