using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Text;

namespace Onex.Workspace.Checking;

/// <summary>A contract to be checked.</summary>
internal sealed record CheckedContract(ContractDocument Contract, IContractSurroundings Surroundings, RuleSettings Settings) : ICheckedText
{
    public SourceText Text => Contract.Text;

    public bool IsDamaged => Contract.IsDamaged;

    public ImmutableArray<Diagnostic> Check() => ContractChecker.Check(Contract, Surroundings, Settings);

    public ICheckedText WithText(SourceText text) => this with { Contract = new ContractDocument(text.Content) };

    public ImmutableArray<TextEdit> DisableLine(Diagnostic diagnostic) => Suppressions.DisableLine(Contract, diagnostic);

    public ImmutableArray<TextEdit> DisableFile(Diagnostic diagnostic) => Suppressions.DisableFile(Contract, diagnostic);
}
