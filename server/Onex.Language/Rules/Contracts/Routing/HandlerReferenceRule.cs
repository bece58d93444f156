using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>Both runtimes need the two words to import the handler.</summary>
internal sealed class HandlerReferenceRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("ROUTING-003", "A routed handler has a name and a module", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        from entry in contract.Routing?.Entries ?? []
        where entry.Handler is not null
        from diagnostic in ImportedClass.Check(Descriptor, contract, $"{entry.Label}.handler", entry.Handler!)
        select diagnostic;
}
